import * as E from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { LibraryAnswer } from '../answers/library-answer.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import { readQuery } from '../requests/read-query.js';
import type { Problem } from '../problems/problem.js';
import { wantsStream } from '../requests/negotiate.js';
import { followView } from './follow-view.js';
import type { Streams } from './streams.js';

/** A view of the library, with any content. */
export interface AnyView {
  readonly now: (patienceMs?: number) => Promise<LibraryAnswer>;
  readonly live: Observable<unknown>;
}

/** Whether a value is a view of the library. */
export const isView = (value: unknown): value is AnyView =>
  typeof value === 'object' && value !== null && 'now' in value && 'live' in value;

/** The arguments of an address for the time of the answer. No view has an argument with these names. */
export const waiting = ['position', 'patience'] as const;

type WaitingNumbers = Readonly<Record<(typeof waiting)[number], number | undefined>>;

/** The largest number in an address. */
export const largestNumber = 999_999_999_999_999;

const isNumber = (text: unknown): boolean =>
  text === undefined || (typeof text === 'string' && /^\d+$/.test(text) && Number(text) <= largestNumber);

const readWaiting = (c: HttpContext): E.Either<Problem, WaitingNumbers> => {
  const given = readQuery(c);
  const [fault, ...others] = waiting
    .filter((name) => !isNumber(given[name]))
    .map((path) => ({ path, reason: 'must be a whole number' }));
  const numberOf = (name: (typeof waiting)[number]) =>
    given[name] === undefined ? undefined : Number(given[name]);
  return fault
    ? E.left(inputProblem(fault, ...others))
    : E.right({ position: numberOf('position'), patience: numberOf('patience') });
};

/**
 * Shows a view once, or follows it if the caller accepts `text/event-stream`. With `position` it first waits
 * until the views contain the event at this position: for at most `patience` milliseconds.
 */
export const showView = async (c: HttpContext, streams: Streams, view: AnyView): Promise<Response> => {
  const numbers = readWaiting(c);
  if (E.isLeft(numbers)) return sendProblem(c, numbers.left);
  const { position, patience } = numbers.right;
  if (position !== undefined) {
    const reached = await c.var.options.library.views.reached(position, patience);
    if (reached.is !== 'shown') return sendAnswer(c, reached);
  }
  return wantsStream(c) ? followView(c, streams, view.live) : sendAnswer(c, await view.now(patience));
};

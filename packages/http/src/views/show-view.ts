import type { Observable } from 'rxjs';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { LibraryAnswer } from '../answers/library-answer.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/transport-problems.js';
import { wantsStream } from '../requests/negotiate.js';
import { followView } from './follow-view.js';
import type { Streams } from './streams.js';

/** A view of the library, of whatever content. */
export interface AnyView {
  readonly now: (patienceMs?: number) => Promise<LibraryAnswer>;
  readonly live: Observable<unknown>;
}

/** Whether a value is a view of the library. */
export const isView = (value: unknown): value is AnyView =>
  typeof value === 'object' && value !== null && 'now' in value && 'live' in value;

/** The arguments of the address that say when a view answers. A view has no argument with these names. */
export const waiting = ['position', 'patience'] as const;

const isNumber = (text: string | undefined): boolean => text === undefined || /^\d{1,15}$/.test(text);

const numberFrom = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/**
 * Shows a view once, or follows it if the caller accepts `text/event-stream`. With `position` it first waits
 * until the views contain the event at this position: for at most `patience` milliseconds.
 */
export const showView = async (c: HttpContext, streams: Streams, view: AnyView): Promise<Response> => {
  const [position, patience] = waiting.map((name) => c.req.query(name));
  for (const [path, text] of [
    ['position', position],
    ['patience', patience],
  ] as const)
    if (!isNumber(text)) return sendProblem(c, inputProblem({ path, reason: 'must be a whole number' }));
  const patienceMs = numberFrom(patience);
  if (position !== undefined) {
    const reached = await c.var.options.library.views.reached(Number(position), patienceMs);
    if (reached.is !== 'shown') return sendAnswer(c, reached);
  }
  return wantsStream(c) ? followView(c, streams, view.live) : sendAnswer(c, await view.now(patienceMs));
};

import { storeError, type StoreError } from '@torioki/event-store';
import { trackCalls, callWithinLimit, type Unanswered } from '@torioki/event-store/adapter';
import { registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { guardObserve, type Observe } from '../answers/observe.js';
import type { TitleNames } from '../answers/title-names.js';
import { noteTroubles, troubleIn, type NoteTrouble } from './note-troubles.js';
import type { HostPort, TimeLimits } from './library-options.js';
import { longestMs } from './time-limits.js';

/** The reason why a port did not answer: the library waited for the whole limit, or was closed. */
export const reasonOfNoAnswer = (verb: string, why: Unanswered, limitMs: number): string =>
  why === 'timed-out'
    ? `${verb} did not answer within ${limitMs / 1_000} seconds`
    : `${verb} had not answered before the library was closed`;

/** Calls the host's ports. The library makes all its calls of ports with this. */
export interface HostCalls {
  /** Waits for an answer for at most `limitMs` milliseconds, or until the library gives up. */
  readonly call: <A>(limitMs: number, call: () => A | Promise<A>) => Promise<E.Either<Unanswered, A>>;
  readonly limits: TimeLimits;
  readonly observe: Observe;
  readonly note: NoteTrouble;
  /** Gives up all running and later calls. */
  readonly giveUp: () => void;
}

export const hostCalls = (limits: TimeLimits, observe?: Observe): HostCalls => {
  const waiting = trackCalls();
  const guarded = guardObserve(observe);
  const note = noteTroubles(guarded);
  let isOver = false;
  return {
    call: (limitMs, call) => callWithinLimit(call, limitMs, waiting),
    limits,
    observe: guarded,
    /** After the library is closed, the host closes its ports, so their errors are no trouble. */
    note: (...trouble) => {
      if (!isOver) note(...trouble);
    },
    giveUp: () => {
      isOver = true;
      waiting.giveUpAll();
    },
  };
};

/**
 * The answers in place of a port that does not answer. They are the errors that the port itself would return
 * or throw while it is unavailable.
 */
const awayAnswers: Readonly<Record<Exclude<HostPort, 'mailer'>, (reason: string) => unknown>> = {
  events: (reason) => E.left(storeError('store-unavailable', { store: 'The history', reason })),
  documents: (reason) => E.left(storeError('store-unavailable', { store: 'The store of the views', reason })),
  borrowers: (reason) => E.left(registryError('registry-unavailable', { registry: 'The registry', reason })),
  directory: (reason) => {
    throw registryError('registry-unavailable', { registry: 'The directory', reason });
  },
  titles: (reason) => {
    throw storeError('store-unavailable', { store: 'The catalogue', reason });
  },
};

/**
 * The verbs that process all data of a registry, for example after a restore. The library waits for them for
 * an hour.
 */
const slowVerbs: readonly string[] = ['recordAgain'];

type Verb = (...given: unknown[]) => unknown;

/** Whether an answer is a promise, including one of another promise library. */
const isAwaited = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof (answer as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';

/**
 * A verb with a time limit for its answer. An immediate answer, such as a subscription, is returned
 * unchanged.
 */
const limitVerb =
  (calls: HostCalls, port: Exclude<HostPort, 'mailer'>, name: string, verb: Verb): Verb =>
  (...given) => {
    const answer = verb(...given);
    if (!isAwaited(answer)) return answer;
    const limitMs = slowVerbs.includes(name) ? longestMs : calls.limits[port];
    return calls
      .call(limitMs, async () => await answer)
      .then(E.getOrElse((why: Unanswered) => awayAnswers[port](reasonOfNoAnswer(name, why, limitMs))));
  };

/**
 * A verb of a store or a registry that also notes its troubles. The directory's troubles are noted where its
 * answers are checked.
 */
const noteAnswers = ({ observe, note }: HostCalls, port: HostPort, name: string, verb: Verb): Verb => {
  if (observe === undefined || port === 'directory') return verb;
  return (...given) => {
    const answer = verb(...given);
    if (isAwaited(answer))
      void answer.then(
        (settled) => note(port, troubleIn(settled), name),
        () => note(port, 'thrown', name),
      );
    return answer;
  };
};

/** The host's names of titles, with a time limit for each answer. */
export const limitTitles = (calls: HostCalls, titles: TitleNames): TitleNames =>
  limitVerb(calls, 'titles', 'titles', titles as Verb) as TitleNames;

/** Notes the error of an answer of `titles`, or null for a right answer. */
export const noteTitles =
  ({ note }: HostCalls) =>
  (error: StoreError | null): void =>
    note('titles', error?.code ?? null);

/** The names of all properties of an object, its own and those of its classes. */
const namesOf = (object: object | null): readonly string[] =>
  object === null || object === Object.prototype
    ? []
    : [
        ...new Set([
          ...Object.getOwnPropertyNames(object),
          ...namesOf(Object.getPrototypeOf(object) as object | null),
        ]),
      ];

/**
 * A port of the host, with a time limit for each answer of its verbs. A verb that does not answer in time
 * answers as if the port were unavailable; a late answer is ignored.
 */
export const limitPort = <Port extends object>(
  calls: HostCalls,
  port: Exclude<HostPort, 'mailer' | 'titles'>,
  supplied: Port,
): Port => {
  const read = (name: string): unknown => (supplied as Readonly<Record<string, unknown>>)[name];
  const limited = {};
  for (const name of namesOf(supplied).filter((one) => one !== 'constructor')) {
    const verb: Verb = (...given) => (supplied as Readonly<Record<string, Verb>>)[name]?.(...given);
    const own = noteAnswers(calls, port, name, limitVerb(calls, port, name, verb));
    const get = () => (typeof read(name) === 'function' ? own : read(name));
    Object.defineProperty(limited, name, { enumerable: true, get });
  }
  return limited as Port;
};

import { because, nameOfThrown, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/**
 * The reason to report when a host's function throws. It does not repeat the thrown text, which may name a
 * person.
 */
export const explainHostError = (thrown: unknown): ReasonTexts => {
  const name = nameOfThrown(thrown);
  return because('thrown', `it ended with a thrown ${name}`, `${name} で終わった`, { name });
};

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/**
 * Calls a function of a host's rule and reads its answer. Returns a reason if the function throws, or returns
 * a promise.
 */
export const callHost = <Answer>(
  call: () => unknown,
  read: (answer: unknown) => E.Either<ReasonTexts, Answer>,
): E.Either<ReasonTexts, Answer> => {
  try {
    const answer = call();
    if (!isPromise(answer)) return read(answer);
    Promise.resolve(answer).catch(() => undefined);
    return E.left(
      because('promise', 'it returned a promise, but must return its answer directly', '待つことはできない'),
    );
  } catch (thrown) {
    return E.left(explainHostError(thrown));
  }
};

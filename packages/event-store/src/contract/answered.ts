import * as E from 'fp-ts/lib/Either.js';
import type { Answer } from '../store.js';
import type { StoreErrorCode, StoreErrorDetails } from '../store-error.js';

/** What a verb answered; its error fails the test. */
export const answered = async <A>(answer: Answer<A>): Promise<A> => {
  const either = await answer;
  if (E.isLeft(either)) throw either.left;
  return either.right;
};

/** The facts of the error that a verb answered; another error, or none, fails the test. */
export const failedWith = async <Code extends StoreErrorCode>(
  code: Code,
  answer: Answer<unknown>,
): Promise<StoreErrorDetails[Code]> => {
  const either = await answer;
  if (E.isRight(either)) throw new Error(`${code} was expected, and the store did it`);
  if (either.left.code !== code) throw either.left;
  return either.left.details as StoreErrorDetails[Code];
};

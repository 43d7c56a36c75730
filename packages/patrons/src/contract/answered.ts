import * as E from 'fp-ts/lib/Either.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { RegistryErrorCode, RegistryErrorDetails } from '../registry-error-details.js';

/** What a verb answered; its error fails the test. */
export const answered = async <A>(answer: RegistryAnswer<A>): Promise<A> => {
  const either = await answer;
  if (E.isLeft(either)) throw either.left;
  return either.right;
};

/** The facts of the error that a verb answered; another error, or none, fails the test. */
export const failedWith = async <Code extends RegistryErrorCode>(
  code: Code,
  answer: RegistryAnswer<unknown>,
): Promise<RegistryErrorDetails[Code]> => {
  const either = await answer;
  if (E.isRight(either)) throw new Error(`${code} was expected, and the registry did it`);
  if (either.left.code !== code) throw either.left;
  return either.left.details as RegistryErrorDetails[Code];
};

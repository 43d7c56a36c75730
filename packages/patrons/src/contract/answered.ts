import * as E from 'fp-ts/lib/Either.js';
import type { Refusal } from '@torioki/lending';
import type { RegistryError } from '../registry-error.js';
import type { RegistryErrorCode, RegistryErrorDetails } from '../registry-error-details.js';

type Answer<A> = Promise<E.Either<RegistryError | Refusal, A>>;

const thrown = (why: RegistryError | Refusal) =>
  why instanceof Error ? why : new Error(`it was refused: ${why.code}`);

/** What a verb answered; its error fails the test. */
export const answered = async <A>(answer: Answer<A>): Promise<A> => {
  const either = await answer;
  if (E.isLeft(either)) throw thrown(either.left);
  return either.right;
};

/** The facts of the error that a verb answered; another error, or none, fails the test. */
export const failedWith = async <Code extends RegistryErrorCode>(
  code: Code,
  answer: Answer<unknown>,
): Promise<RegistryErrorDetails[Code]> => {
  const either = await answer;
  if (E.isRight(either)) throw new Error(`${code} was expected, and the registry did it`);
  if (either.left.code !== code || !('details' in either.left)) throw thrown(either.left);
  return either.left.details as RegistryErrorDetails[Code];
};

/** The refusal of lending that a change met; another, or none, fails the test. */
export const refusedWith = async <Code extends Refusal['code']>(
  code: Code,
  answer: Answer<unknown>,
): Promise<Extract<Refusal, { readonly code: Code }>> => {
  const either = await answer;
  if (E.isRight(either)) throw new Error(`${code} was expected, and the registry did it`);
  if (either.left.code !== code) throw thrown(either.left);
  return either.left as Extract<Refusal, { readonly code: Code }>;
};

import * as E from 'fp-ts/lib/Either.js';
import type { Refusal } from '@torioki/lending';
import type { RegistryError } from '../registry-error.js';

type Answer<A> = Promise<E.Either<RegistryError | Refusal, A>>;

/** Returns lending's refusal of a change. The test fails if the refusal has another code, or is missing. */
export const expectRefusal = async <Code extends Refusal['code']>(
  code: Code,
  answer: Answer<unknown>,
): Promise<Extract<Refusal, { readonly code: Code }>> => {
  const either = await answer;
  if (E.isRight(either)) throw new Error(`The registry did not refuse the call with ${code}.`);
  if (either.left.code !== code) throw new Error(JSON.stringify(either.left), { cause: either.left });
  return either.left as Extract<Refusal, { readonly code: Code }>;
};

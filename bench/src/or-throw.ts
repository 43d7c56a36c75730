import * as E from 'fp-ts/lib/Either.js';

/** The value of an answer; its error ends the program. */
export const orThrow = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

import * as E from 'fp-ts/lib/Either.js';

/** The answer; an error ends the test. */
export const unwrapRight = <A>(answer: E.Either<unknown, A>): A => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left), { cause: answer.left });
  return answer.right;
};

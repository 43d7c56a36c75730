import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';

/** Follows questions, of which each is answered later, to their result, or up to the first answer that fails. */
export const followed = async <Question, Told, A>(
  questions: Generator<Question, A, Told>,
  answer: (question: Question) => Promise<E.Either<Failure, Told>>,
): Promise<E.Either<Failure, A>> => {
  let next = questions.next();
  while (next.done !== true) {
    const told = await answer(next.value);
    if (E.isLeft(told)) return told;
    next = questions.next(told.right);
  }
  return E.right(next.value);
};

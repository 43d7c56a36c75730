import * as E from 'fp-ts/lib/Either.js';

/** Follows the questions of a generator to what comes of them. */
export const followed = <Question, Told, A>(
  questions: Generator<Question, A, Told>,
  answer: (question: Question) => Told,
): A => {
  let next = questions.next();
  while (next.done !== true) next = questions.next(answer(next.value));
  return next.value;
};

/** Follows questions that are answered later, no further than an answer that fails. */
export const followedLater = async <Question, Told, Failure, A>(
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

import * as E from 'fp-ts/lib/Either.js';

/** Runs a generator and answers each of its questions. Returns the generator's result. */
export const runGenerator = <Question, Reply, A>(
  questions: Generator<Question, A, Reply>,
  answer: (question: Question) => Reply,
): A => {
  let next = questions.next();
  while (next.done !== true) next = questions.next(answer(next.value));
  return next.value;
};

/** {@link runGenerator} with asynchronous answers. Returns the first failed answer, if there is one. */
export const runGeneratorAsync = async <Question, Reply, Failure, A>(
  questions: Generator<Question, A, Reply>,
  answer: (question: Question) => Promise<E.Either<Failure, Reply>>,
): Promise<E.Either<Failure, A>> => {
  let next = questions.next();
  while (next.done !== true) {
    const reply = await answer(next.value);
    if (E.isLeft(reply)) return reply;
    next = questions.next(reply.right);
  }
  return E.right(next.value);
};

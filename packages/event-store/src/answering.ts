import * as E from 'fp-ts/lib/Either.js';

/** `yield* required(answer)` gives what an answer holds, or ends the work with what failed. */
export function* required<Failure, A>(answer: E.Either<Failure, A>): Generator<Failure, A, unknown> {
  return E.isRight(answer) ? answer.right : ((yield answer.left) as never);
}

/** Does a work to its end, or to the first failure in what it requires; that is then the answer. */
export const answering = async <Failure, A>(
  work: () => AsyncGenerator<Failure, A, unknown>,
): Promise<E.Either<Failure, A>> => {
  const steps = work();
  const step = await steps.next();
  if (step.done === true) return E.right(step.value);
  await steps.return(undefined as never);
  return E.left(step.value);
};

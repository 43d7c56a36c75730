import * as E from 'fp-ts/lib/Either.js';
import { isFailed, type Failed } from './or-throw.js';

type Inner<Failure, A> = E.Either<Failure, A>;

type FailureOf<Answer> = Answer extends Failed<infer Failure> ? Failure : never;

/**
 * `yield* unwrap(answer)` returns the value of the answer. If the answer failed, {@link attempt} ends and
 * returns the failure.
 */
export function unwrap<Failure, A>(answer: Inner<Failure, A>): Generator<Failure, A, unknown>;
export function unwrap<Answer extends { readonly is: string }>(
  answer: Answer,
): Generator<FailureOf<Answer>, Exclude<Answer, { readonly is: 'failed' }>, unknown>;
export function* unwrap(
  answer: Inner<unknown, unknown> | Failed<unknown> | { readonly is: string },
): Generator<unknown, unknown, unknown> {
  if ('is' in answer) return isFailed(answer) ? yield answer.error : answer;
  return E.isRight(answer) ? answer.right : yield answer.left;
}

/** Runs the steps. Returns the result, or the first failure. */
export const attempt = async <Failure, A>(
  work: () => AsyncGenerator<Failure, A, unknown>,
): Promise<E.Either<Failure, A>> => {
  const steps: AsyncGenerator<Failure, A | undefined, unknown> = work();
  const step = await steps.next();
  if (step.done === true) return E.right(step.value as A);
  await steps.return(undefined);
  return E.left(step.value);
};

/**
 * {@link attempt} for a function of the public interface: it returns a failure as `{ is: 'failed', error }`.
 */
export const attemptAnswer = async <Failure, const Done extends { readonly is: string }>(
  work: () => AsyncGenerator<Failure, Done, unknown>,
): Promise<Done | Failed<Failure>> => toAnswer(await attempt(work), (done) => done);

/** Turns an answer for users into an Either, without its `is`. */
export const toEither = <Answer extends { readonly is: string }>(
  answer: Answer,
): Inner<FailureOf<Answer>, Omit<Exclude<Answer, { readonly is: 'failed' }>, 'is'>> => {
  if (isFailed(answer)) return E.left(answer.error as FailureOf<Answer>);
  const { is: _, ...held } = answer as Exclude<Answer, { readonly is: 'failed' }>;
  return E.right(held);
};

/** Turns an Either into an answer for users. */
export const toAnswer = <Failure, A, const Done extends { readonly is: string }>(
  inner: E.Either<Failure, A>,
  done: (value: A) => Done,
): Done | Failed<Failure> => (E.isLeft(inner) ? { is: 'failed', error: inner.left } : done(inner.right));

import { runGenerator } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Step } from './record-step.js';
import { registryError, type RegistryError } from '../registry-error.js';
import type { RegistryErrorCode, RegistryErrorDetails } from '../registry-error-details.js';

/** The step that ends a work with an error. */
export interface Failing {
  readonly is: 'failing';
  readonly error: RegistryError;
}

/**
 * A work: a verb's steps with the records. It is a generator without other effects, so the records may
 * answer each step immediately or later.
 */
export type Work<A> = Generator<Step | Failing, A, unknown>;

/** `yield* unwrap(answer)` gives the value of an answer, or ends the work with its error. */
export function* unwrap<A>(answer: E.Either<RegistryError, A>): Work<A> {
  return E.isRight(answer) ? answer.right : ((yield { is: 'failing', error: answer.left }) as never);
}

/** `yield* failWith('patron-unknown', {})` ends the work. */
export const failWith = <Code extends RegistryErrorCode>(
  code: Code,
  details: RegistryErrorDetails[Code],
): Work<never> => unwrap<never>(E.left(registryError(code, details)));

/**
 * Yields the steps of a work, for records that answer asynchronously. Pass the answer to each step to `next`.
 * Returns the work's result.
 */
export function* stepsOf<A>(work: Work<A>): Generator<Step, E.Either<RegistryError, A>, unknown> {
  let next = work.next();
  while (next.done !== true) {
    if (next.value.is === 'failing') return E.left(next.value.error);
    next = work.next(yield next.value);
  }
  return E.right(next.value);
}

/** Runs a work with records that answer each step immediately. */
export const runWork = <A>(work: Work<A>, answer: (step: Step) => unknown): E.Either<RegistryError, A> =>
  runGenerator(stepsOf(work), answer);

import type { Either } from 'fp-ts/lib/Either.js';

/** The answer of a verb in which something failed. */
export interface Failed<Failure> {
  readonly is: 'failed';
  /** What happened, where, and what to do. */
  readonly error: Failure;
}

interface Refused {
  readonly is: 'refused';
  readonly refusals: readonly { readonly code: string }[];
}

interface Answer {
  readonly is: string;
}

type Undone = { readonly is: 'refused' | 'failed' };

const isRefused = (answer: Answer): answer is Refused => answer.is === 'refused';

export const isFailed = (answer: Answer): answer is Failed<unknown> => answer.is === 'failed';

/** An error as it was answered; anything else in an error, whose text and `details` are that. */
const thrownFor = (why: unknown): Error =>
  why instanceof Error ? why : Object.assign(new Error(JSON.stringify(why)), { details: why });

/**
 * The answer, unless it was refused or failed: then its error is thrown, or an error whose `details` are the refusals. For
 * tests, examples and scripts, which cannot continue without it. Of a port's answer it returns the value.
 */
export function orThrow<Given extends Answer>(answer: Given): Exclude<Given, Undone>;
export function orThrow<Value>(answer: Either<unknown, Value>): Value;
export function orThrow(answer: Answer | Either<unknown, unknown>): unknown {
  if ('is' in answer) {
    if (isFailed(answer)) throw thrownFor(answer.error);
    if (isRefused(answer)) throw thrownFor(answer.refusals);
    return answer;
  }
  if (answer._tag === 'Left') throw thrownFor(answer.left);
  return answer.right;
}

import type { Either } from 'fp-ts/lib/Either.js';

/** The answer of a function that failed. */
export interface Failed<Failure> {
  readonly is: 'failed';
  /** The error. Its message says what happened, where, and what to do. */
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

/** The error to throw. A value that is no error becomes the text and the `details` of a new error. */
const thrownFor = (why: unknown): Error =>
  why instanceof Error ? why : Object.assign(new Error(JSON.stringify(why)), { details: why });

/**
 * Returns the answer unless it was refused or failed. A failed answer throws its error; a refused one throws
 * an error whose `details` are the refusals. Use it in tests, examples and scripts, which cannot continue
 * after a failure. For an Either it returns the right value, or throws the left one.
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

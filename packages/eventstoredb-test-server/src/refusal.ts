import type { Failure } from './failures.js';

/** Thrown to refuse a request. The call ends with the failure. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
  }
}

/**
 * The failure of a call whose handler threw: the failure of a `Refusal`, or `unclear` for any other error.
 */
export const failureOf =
  (unclear: Failure) =>
  (thrown: unknown): Failure =>
    thrown instanceof Refusal ? thrown.failure : unclear;

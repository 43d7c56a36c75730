import type { Failure } from './failures.js';

/** Thrown to refuse a request. The call ends with the failure. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
  }
}

/**
 * The failure of a call whose handler threw. For a refusal it is its own failure, for any other error UNKNOWN
 * in the build's words.
 */
export const failureOf =
  (unclear: Failure) =>
  (thrown: unknown): Failure =>
    thrown instanceof Refusal ? thrown.failure : unclear;

import type { Failure } from './failures.js';

/** Thrown where a request is refused: the call ends with the failure. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
  }
}

/** The end of a call whose handler threw. Any error but a refusal is UNKNOWN, in the words of the build. */
export const failureOf =
  (unclear: Failure) =>
  (thrown: unknown): Failure =>
    thrown instanceof Refusal ? thrown.failure : unclear;

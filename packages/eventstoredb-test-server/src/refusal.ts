import { failures, type Failure } from './failures.js';

/** Thrown where a request is refused: the call ends with the failure. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.details);
  }
}

/** How a call ends whose handler threw: what is no refusal is UNKNOWN, and the server goes on. */
export const failureOf = (thrown: unknown): Failure =>
  thrown instanceof Refusal ? thrown.failure : failures.thrownByHandler();

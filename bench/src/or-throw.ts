import type { Outcome } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/** The value of an answer; its error ends the program. */
export const orThrow = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

/** The outcome of a command that is accepted; any other ends the program. */
export const accepted = <Event, Refusal>(outcome: Outcome<Event, Refusal>) => {
  if (outcome.is === 'failed') throw new Error(outcome.error.message);
  if (outcome.is === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome;
};

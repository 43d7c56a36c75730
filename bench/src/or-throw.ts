import type { Outcome } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Library, Looked, Opened } from 'torioki';

/** The value of an answer; its error ends the program. */
export const orThrow = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

/** What is shown; anything else ends the program. */
export const seen = <What>(answer: Awaited<Looked<What>>): What => {
  if (answer.is !== 'shown') throw new Error(JSON.stringify(answer));
  return answer.shown;
};

/** The library that is opened; an error ends the program. */
export const libraryOf = <Of extends Library>(answer: Opened<Of>): Of => {
  if (answer.is !== 'opened') throw new Error(answer.error.message);
  return answer.library;
};

/** The outcome of a command that is accepted; any other ends the program. */
export const accepted = <Event, Refusal>(outcome: Outcome<Event, Refusal>) => {
  if (outcome.is === 'failed') throw new Error(outcome.error.message);
  if (outcome.is === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome;
};

import type { AppendCondition, NewEvent } from '@torioki/event-store';
import { appendInput } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Wish } from '../wish.js';

/** Returns a result, or throws the failure. */
export const done = <A>(answer: E.Either<unknown, A>): A => {
  if (E.isLeft(answer)) throw answer.left;
  return answer.right;
};

/** A requested append of events, with the present time. */
export const wishFor = (events: readonly NewEvent[], condition?: AppendCondition): Wish => ({
  events: done(appendInput(events, condition)),
  condition,
  now: new Date().toISOString(),
});

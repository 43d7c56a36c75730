import type { AppendCondition, NewEvent } from '@torioki/event-store';
import { checkAppendInput } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { RequestedAppend } from '../requested-append.js';

/** Returns a result, or throws the failure. */
export const unwrapResult = <A>(answer: E.Either<unknown, A>): A => {
  if (E.isLeft(answer)) throw answer.left;
  return answer.right;
};

/** A requested append of events, with the present time. */
export const requestAppend = (events: readonly NewEvent[], condition?: AppendCondition): RequestedAppend => ({
  events: unwrapResult(checkAppendInput(events, condition)),
  condition,
  now: new Date().toISOString(),
});

import { reading, type Reading } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { group } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import { findNextTurn, type Release } from './find-next-turn.js';

type EndingEvent = LendingEvent<'Secured' | 'PickedUp' | 'Cancelled' | 'HoldExpired' | 'Unfillable'>;

/**
 * Adds to an event the turn that it gives to the next member of the reading order. Call this in each decision
 * that secures a copy for a reservation or ends a reservation.
 */
export function* addTurn<Event extends EndingEvent>(
  event: Event,
  release: Release,
): Generator<Reading, NonEmptyArray<Event | LendingEvent<'TurnCame'>>, unknown> {
  const { at, group: of } = event.data;
  if (of === null) return [event];
  const { members } = yield* reading({ members: group(of) });
  return [event, ...findNextTurn(group.evolve(members, event), of, release, at)];
}

import { reading, type Reading } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { evolveGroup, group, type Group } from '../aggregates/index.js';
import type { LendingEvent, TurnCame } from '../events/index.js';
import type { Policy } from '../policy/index.js';
import type { GroupId, Instant } from '../vocabulary/index.js';

type Release = Policy['readingOrderRelease'];

/**
 * ORDER-1. The first open member of a reading order may be secured; the next when the one before is secured (or, by
 * policy, picked up), or is gone (R45, A18, A21).
 */
export const turnThatCame = (
  members: Group,
  of: GroupId,
  release: Release,
  at: Instant,
): readonly TurnCame[] => {
  const first = members.find(({ is }) => is === 'waiting' || (is === 'secured' && release === 'picked-up'));
  if (first === undefined || first.is !== 'waiting' || first.turnCame) return [];
  const { reservation, title, borrower } = first;
  return [{ type: 'TurnCame', data: { at, reservation, title, borrower, group: of } }];
};

type Ending = Extract<
  LendingEvent,
  { readonly type: 'Secured' | 'PickedUp' | 'Cancelled' | 'HoldExpired' | 'Unfillable' }
>;

/** The event, and the turn that comes with it. Every decision that secures or ends a member of a group goes through here. */
export function* withTurn(
  event: Ending,
  release: Release,
): Generator<Reading, NonEmptyArray<LendingEvent>, unknown> {
  const { at, group: of } = event.data;
  if (of === null) return [event];
  const { members } = yield* reading({ members: group(of) });
  return [event, ...turnThatCame(evolveGroup(members, event), of, release, at)];
}

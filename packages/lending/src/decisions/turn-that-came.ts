import type { Group } from '../aggregates/index.js';
import type { TurnCame } from '../events/index.js';
import type { Policy } from '../policy/index.js';
import type { GroupId, Instant } from '../vocabulary/index.js';

/** When the next of a reading order may be secured. */
export type Release = Policy['readingOrderRelease'];

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
  if (first?.is !== 'waiting' || first.turnCame) return [];
  const { reservation, title, borrower } = first;
  return [{ type: 'TurnCame', data: { at, reservation, title, borrower, group: of } }];
};

import type { Group } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { Policy } from '../policy/index.js';
import { rule, type GroupId, type Instant } from '../vocabulary/index.js';

/** The event after which the next reservation of a reading order gets its turn. */
export type Release = Policy['readingOrderRelease'];

export const findNextTurn = rule(
  {
    id: 'ORDER-1',
    en: 'The first open reservation of a reading order can be secured. The next one can be secured once the reservation before it is secured (or, by policy, picked up) or has ended.',
    ja: '読みたい順予約では、最初の予約から用意できる。次の予約は、前の予約が用意された（運用規則によっては貸し出された）とき、またはなくなったときに順番が来る。',
    guide: ['R45', 'A18', 'A21'],
    policy: ['readingOrderRelease'],
  },
  (members: Group, of: GroupId, release: Release, at: Instant): readonly LendingEvent<'TurnCame'>[] => {
    const first = members.find(({ is }) => is === 'waiting' || (is === 'secured' && release === 'picked-up'));
    if (first?.is !== 'waiting' || first.turnCame) return [];
    const { reservation, title, borrower } = first;
    return [{ type: 'TurnCame', data: { at, reservation, title, borrower, group: of } }];
  },
);

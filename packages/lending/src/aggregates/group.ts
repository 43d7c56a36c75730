import type { BorrowerId, LocationId, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { changingOne } from './one-of-many.js';

export interface Member {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly rank: number;
  readonly is: 'waiting' | 'secured' | 'picked-up' | 'gone';
  /** Whether it may be secured now. Other ranks may pass its turn on until a copy is secured for it. */
  readonly turnCame: boolean;
  /** Whether a copy was ever secured for it, even if that copy was lost later. */
  readonly wasSecured: boolean;
}

/** Reservations to be read in an order (読みたい順予約), smaller ranks first. Empty until the order is made. */
export type Group = readonly Member[];

const changed = changingOne<Member>();
const now = (is: Member['is']) => changed(() => ({ is }));

export const group = aggregateOf(
  'group',
  'group',
  fold<Group>([])({
    Reserved: (group, { reservation, title, borrower, location }) => [
      ...group,
      { reservation, title, borrower, location, rank: 0, is: 'waiting', turnCame: false, wasSecured: false },
    ],
    ReadingOrderSet: (group, data) => {
      const ranks = new Map(data.ranks.map(({ reservation, rank }) => [reservation, rank]));
      return group
        .map((member) => ({ ...member, rank: ranks.get(member.reservation) ?? member.rank }))
        .sort((one, other) => one.rank - other.rank);
    },
    TurnCame: changed(() => ({ turnCame: true })),
    TurnPassedOn: changed(() => ({ turnCame: false })),
    PickupChanged: changed(({ location }) => ({ location })),
    Secured: changed(() => ({ is: 'secured', wasSecured: true })),
    TransitLost: now('waiting'),
    DeclaredLost: now('waiting'),
    RemovedFromCirculation: now('waiting'),
    CameBack: now('waiting'),
    PickedUp: now('picked-up'),
    Cancelled: now('gone'),
    HoldExpired: now('gone'),
    Unfillable: now('gone'),
  }),
);

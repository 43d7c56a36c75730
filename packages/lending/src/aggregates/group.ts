import type { LendingEvent } from '../events/index.js';
import type { BorrowerId, GroupId, LocationId, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** A reservation in a reading order. */
export interface Member {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly rank: number;
  readonly is: 'waiting' | 'secured' | 'picked-up' | 'gone';
  /** A turn that came is not taken back. */
  readonly turnCame: boolean;
}

/** Reservations to be read in an order (読みたい順予約), smaller ranks first; empty while nobody made it. */
export type Group = readonly Member[];

const changed = (group: Group, id: ReservationId | null, change: Partial<Member>): Group =>
  group.map((member) => (member.reservation === id ? { ...member, ...change } : member));

export const evolveGroup = (group: Group, event: GroupEvent): Group => {
  switch (event.type) {
    case 'Reserved': {
      const { reservation, title, borrower, location } = event.data;
      return [...group, { reservation, title, borrower, location, rank: 0, is: 'waiting', turnCame: false }];
    }
    case 'ReadingOrderSet': {
      const ranks = new Map(event.data.ranks.map(({ reservation, rank }) => [reservation, rank]));
      return group
        .map((member) => ({ ...member, rank: ranks.get(member.reservation) ?? member.rank }))
        .sort((one, other) => one.rank - other.rank);
    }
    case 'TurnCame':
      return changed(group, event.data.reservation, { turnCame: true });
    case 'PickupChanged':
      return changed(group, event.data.reservation, { location: event.data.location });
    case 'Secured':
      return changed(group, event.data.reservation, { is: 'secured' });
    case 'TransitLost':
    case 'DeclaredLost':
      return changed(group, event.data.reservation, { is: 'waiting' });
    case 'PickedUp':
      return changed(group, event.data.reservation, { is: 'picked-up' });
    case 'Cancelled':
    case 'HoldExpired':
    case 'Unfillable':
      return changed(group, event.data.reservation, { is: 'gone' });
  }
};

const types = [
  'Reserved',
  'ReadingOrderSet',
  'TurnCame',
  'PickupChanged',
  'Secured',
  'TransitLost',
  'DeclaredLost',
  'PickedUp',
  'Cancelled',
  'HoldExpired',
  'Unfillable',
] as const;

export type GroupEvent = Extract<LendingEvent, { readonly type: (typeof types)[number] }>;

export const group = (id: GroupId) =>
  aggregate({ name: 'group', types, of: ['group', id], initial: [] as Group, evolve: evolveGroup });

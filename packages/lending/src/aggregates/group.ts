import type { BorrowerId, LocationId, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { makeChangeOfOne } from './change-one.js';
import { undoEvents, type UndoneOf } from './undo-events.js';

export interface Member {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly rank: number;
  readonly is: 'waiting' | 'secured' | 'picked-up' | 'gone';
  /**
   * Whether the member's turn has come, so that a copy may be secured for it. Until a copy is secured, new
   * ranks may give the turn to another member.
   */
  readonly turnCame: boolean;
  /** Whether a copy was ever secured for the member, even if that copy was lost later. */
  readonly wasSecured: boolean;
}

/**
 * The reservations of a reading order (読みたい順予約), smaller ranks first. Empty until the reading order is made.
 */
export type Group = readonly Member[];

const changeMember = makeChangeOfOne<Member>();
const setStatus = (is: Member['is']) => changeMember(() => ({ is }));

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
    TurnCame: changeMember(() => ({ turnCame: true })),
    TurnPassedOn: changeMember(() => ({ turnCame: false })),
    PickupChanged: changeMember(({ location }) => ({ location })),
    Secured: changeMember(() => ({ is: 'secured', wasSecured: true })),
    TransitLost: setStatus('waiting'),
    DeclaredLost: setStatus('waiting'),
    RemovedFromCirculation: setStatus('waiting'),
    CameBack: setStatus('waiting'),
    PickedUp: setStatus('picked-up'),
    Cancelled: setStatus('gone'),
    HoldExpired: setStatus('gone'),
    Unfillable: setStatus('gone'),
    Undone: undoEvents<Group>({
      Secured: changeMember(({ back: { wasSecured } }: UndoneOf<'Secured'>) => ({
        is: 'waiting',
        wasSecured,
      })),
      PickedUp: changeMember(({ back: { reservation } }: UndoneOf<'PickedUp'>) => ({
        is: reservation?.progress.is === 'waiting' ? 'waiting' : 'secured',
      })),
      CameBack: setStatus('secured'),
      DeclaredLost: setStatus('secured'),
    }),
  }),
);

import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  Instant,
  LoanId,
  LocationId,
  orNull,
  PositiveCount,
  ReservationId,
  type Role,
} from '../../vocabulary/index.js';

const ofSender = {
  at: Instant,
  /** The place of the sender; null if a patron gave the command. */
  location: orNull(LocationId),
};

/**
 * A recorded command that can be undone: its type, its time, the place of its sender, and its id of a thing.
 * Commands that may also secure a copy have the number of their events.
 */
export const RecordedCommand = t.union(
  [
    t.exact(t.type({ type: t.literal('Renew'), ...ofSender, loan: LoanId })),
    t.exact(t.type({ type: t.literal('ShipReturn'), ...ofSender, copy: CopyId })),
    t.exact(t.type({ type: t.literal('Secure'), ...ofSender, copy: CopyId })),
    t.exact(
      t.type({
        ...{ type: t.literal('Ship'), ...ofSender },
        ...{ reservation: ReservationId, borrower: BorrowerId, events: PositiveCount },
      }),
    ),
    t.exact(t.type({ type: t.literal('Arrive'), ...ofSender, reservation: ReservationId })),
    t.exact(t.type({ type: t.literal('PickUp'), ...ofSender, copy: CopyId, borrower: BorrowerId })),
    t.exact(
      t.type({
        ...{ type: t.literal('AcceptReturn'), ...ofSender },
        ...{ copy: CopyId, borrower: BorrowerId, events: PositiveCount },
      }),
    ),
    t.exact(
      t.type({ type: t.literal('ReceiveAtHeadquarters'), ...ofSender, copy: CopyId, events: PositiveCount }),
    ),
    /** The borrower is null if the copy was neither lent nor set aside. */
    t.exact(
      t.type({ type: t.literal('DeclareLost'), ...ofSender, copy: CopyId, borrower: orNull(BorrowerId) }),
    ),
  ],
  'a recorded command that can be undone, with its time, the place of its sender and its loan, copy or reservation',
);
export type RecordedCommand = t.TypeOf<typeof RecordedCommand>;

/** The roles that may give each of these commands. A test compares them with the commands themselves. */
export const rolesOf: Readonly<Record<RecordedCommand['type'], readonly Role[]>> = {
  Renew: ['patron', 'counter', 'general-materials'],
  ShipReturn: ['branch', 'counter'],
  Secure: ['general-materials', 'counter'],
  Ship: ['dispatch', 'general-materials'],
  Arrive: ['branch', 'counter'],
  PickUp: ['counter', 'branch'],
  AcceptReturn: ['counter', 'branch', 'general-materials'],
  ReceiveAtHeadquarters: ['general-materials', 'counter', 'dispatch'],
  DeclareLost: ['counter', 'general-materials'],
};

/**
 * A recorded command in the form that Undo reads, with the number of its events. If the command names no
 * borrower, it gets the borrower in the data of its first event. Null if commands of its type cannot be undone.
 */
export const recallCommand = (recorded: object, first: object, events: number): RecordedCommand | null => {
  const { actor } = recorded as { readonly actor?: { readonly location?: unknown } };
  const { borrower } = first as { readonly borrower?: unknown };
  const decoded = RecordedCommand.decode({
    ...{ borrower, events },
    ...recorded,
    location: actor?.location ?? null,
  });
  return E.isRight(decoded) ? decoded.right : null;
};

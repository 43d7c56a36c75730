import { readRecordedCommand } from '@torioki/event-store';
import type { Answer, EventStore, Cursor, StoredEvent } from '@torioki/event-store';
import type { RecordedCommand } from '@torioki/event-store/adapter';
import {
  Actor,
  decisions,
  type BorrowerId,
  type Instant,
  type LendingEvent,
  type LoanId,
  type LocalDate,
  type LocationId,
  type ReservationId,
  type StaffCode,
  type TimeZone,
} from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import { handleEvents } from '@torioki/lending/events';

import * as E from 'fp-ts/lib/Either.js';
import { readEachEvent } from '../events/each-event.js';
import { firstZone } from '../walk/library-clock.js';
import { findZoneAt } from '../walk/find-zone-at.js';
import type { StaffCommands } from './undone-commands.js';

/** A loan, with the location and time of its return. */
export interface LoanWithReturn {
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly on: LocalDate;
  /** Null for a loan from an old system, which recorded only the day. */
  readonly at: Instant | null;
  /** The return, with the staff code of the person who recorded it. */
  readonly back: {
    readonly location: LocationId;
    readonly at: Instant;
    readonly staff: string | null;
  } | null;
}

/** The place of a reservation, and the time during which it was open; `until` is null while it is open. */
export interface ReservationTime {
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly from: Instant;
  readonly until: Instant | null;
  /** The number of the person's open reservations, including this one, under all pseudonyms. */
  readonly open: number;
}

/** The loans and reservations of a history, as the lists of unusual cases count them. */
export interface LendingTimes {
  readonly loans: readonly LoanWithReturn[];
  readonly waits: readonly ReservationTime[];
  /** The commands of each member of staff at each location. */
  readonly commands: readonly StaffCommands[];
  readonly published: RulesInForce;
  /** The instant of the last event; undefined for an empty history. */
  readonly end: Instant | undefined;
  /** The time zone of the policy in force at that instant. */
  readonly zone: TimeZone;
}

/** The borrower of a command, and the noted number of the person's reservations under other pseudonyms. */
interface Noted {
  readonly borrower: unknown;
  readonly reservations: number;
}

const readNote = ({ command, note }: RecordedCommand): Noted => ({
  borrower: command['borrower'],
  reservations: Number(note?.['reservations'] ?? 0),
});

type StaffAtLocation = Extract<Actor, { readonly staff: StaffCode }>;

const findStaff = ({ command }: RecordedCommand): StaffAtLocation | null => {
  const actor = command['actor'];
  return Actor.is(actor) && 'staff' in actor ? actor : null;
};

const collectLendingTimes = () => {
  const loans = new Map<LoanId, LoanWithReturn>();
  const waits = new Map<ReservationId, ReservationTime>();
  const commands = new Map<string, StaffCommands>();
  let published = rulesInForce.initial;
  let end: Instant | undefined;
  /** The note of the last command. Only the first event of a command has it. */
  let noted: Noted | undefined;
  const openCounts = new Map<BorrowerId, number>();
  const countOpen = (borrower: BorrowerId, more: number): number => {
    const count = (openCounts.get(borrower) ?? 0) + more;
    openCounts.set(borrower, count);
    return count;
  };

  const countCommand = ({ staff, location }: StaffAtLocation, isUndo: boolean): void => {
    const key = `${location} ${staff}`;
    const { undone, given } = commands.get(key) ?? { undone: 0, given: 0 };
    commands.set(key, { location, staff, undone: undone + (isUndo ? 1 : 0), given: given + 1 });
  };

  const ended = ({
    reservation,
    at,
  }: {
    readonly reservation: ReservationId;
    readonly at: Instant;
  }): void => {
    const wait = waits.get(reservation);
    if (wait === undefined) return;
    waits.set(reservation, { ...wait, until: at });
    countOpen(wait.borrower, -1);
  };

  const handle = handleEvents<[staff: string | null]>({
    Reserved: ({ reservation, borrower, location, at }) => {
      const elsewhere = noted?.borrower === borrower ? noted.reservations : 0;
      const open = countOpen(borrower, 1) + elsewhere;
      waits.set(reservation, { borrower, location, from: at, until: null, open });
    },
    PickedUp: ({ loan, reservation, borrower, location, on, at }) => {
      loans.set(loan, { borrower, location, on, at, back: null });
      if (reservation !== null) ended({ reservation, at });
    },
    Returned: ({ loan, location, at }, staff) => {
      const lent = loans.get(loan);
      if (lent) loans.set(loan, { ...lent, back: { location, at, staff } });
    },
    LoanMigrated: ({ loan, borrower, location, lentOn: on }) => {
      loans.set(loan, { borrower, location, on, at: null, back: null });
    },
    Undone: ({ loan, back }) => {
      if (loan === null) return;
      const lent = loans.get(loan);
      if (back.is === 'Returned' && lent) loans.set(loan, { ...lent, back: null });
      if (back.is !== 'PickedUp') return;
      loans.delete(loan);
      const wait = back.reservation && waits.get(back.reservation.reservation);
      if (!back.reservation || !wait) return;
      waits.set(back.reservation.reservation, { ...wait, until: null });
      countOpen(wait.borrower, 1);
    },
    Cancelled: ended,
    HoldExpired: ended,
    Unfillable: ended,
  });

  const take = (event: LendingEvent, stored: StoredEvent): void => {
    published = rulesInForce.evolve(published, event);
    end = event.data.at;
    const record = readRecordedCommand(stored);
    if (record) noted = readNote(record);
    const sender = record ? findStaff(record) : null;
    if (record && sender) countCommand(sender, record.command.type === decisions.undo.type);
    handle(event, sender?.staff ?? null);
  };

  const all = (): LendingTimes => ({
    loans: [...loans.values()],
    waits: [...waits.values()],
    commands: [...commands.values()],
    published,
    end,
    zone: end ? findZoneAt(published, end) : firstZone,
  });
  return { take, all };
};

/** Reads a history up to a cursor once, and collects its loans and reservations. */
export const readLendingTimes = async (
  store: Pick<EventStore, 'records'>,
  upTo: Cursor,
): Answer<LendingTimes> => {
  const { take, all } = collectLendingTimes();
  return E.map(all)(await readEachEvent(store, upTo, take));
};

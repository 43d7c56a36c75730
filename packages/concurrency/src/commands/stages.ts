import type { LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  addBorrowedCopy,
  arrive,
  cancelByStaff,
  receiveAtHeadquarters,
  atNoonOf,
  pickUp,
  recordNotice,
  reserve,
  secure,
  ship,
  shipReturn,
  migrateLoan,
  migrateSetAside,
  titleOf,
  undo,
  withNewId,
  type PlaceKey,
} from '@torioki/lending/samples';

type Commands = readonly LendingCommand[];

/** The borrower of reservation or loan n. Three borrowers take turns, so 1 and 4 belong to the first. */
const borrowerOf = (n: number): number => ((n - 1) % 3) + 1;

/** Gives a command, undoes it, and gives it again. The facts are as in `undo`. */
export const undoCommands = (mistake: LendingCommand, facts?: Parameters<typeof undo>[1]): Commands => [
  mistake,
  { ...undo(mistake, facts), at: mistake.at },
  withNewId(mistake),
];

/** Reservation n for a pickup place, with a secured copy. */
export const secureCommands = (n: number, copy: string, place: PlaceKey): Commands => [
  reserve(borrowerOf(n), [n, titleOf(copy), place]),
  secure(copy),
];

/** Reservation n with a notice on the 7th. */
export const noticeCommands = (n: number, copy: string, place: PlaceKey): Commands => [
  ...secureCommands(n, copy, place),
  recordNotice(n),
];

/** Reservation n with a copy that was shipped on the 8th. */
export const shipCommands = (n: number, copy: string, place: PlaceKey): Commands => [
  ...noticeCommands(n, copy, place),
  atNoonOf(8, ship(n, n)),
];

/** Reservation n with a copy that has been on the shelf of its branch since the 9th. */
export const arriveCommands = (n: number, copy: string, place: PlaceKey): Commands => [
  ...shipCommands(n, copy, place),
  atNoonOf(9, arrive(n, place)),
];

/** Reservation 1 of a title. Later its borrower gets a copy of the title from another library. */
export const borrowElsewhereCommands = (place: PlaceKey): Commands => [
  reserve(1, [1, 'a', place]),
  addBorrowedCopy('a-9'),
  pickUp('a-9', 1, 'hq', 9),
];

/** Loan n at the counter on the 7th. */
export const lendAtCounterCommands = (n: number, copy: string): Commands => [
  ...secureCommands(n, copy, 'hq'),
  pickUp(copy, borrowerOf(n), 'hq', n),
];

/** Loan n at a branch on the 9th. */
export const lendAtBranchCommands = (n: number, copy: string, branch: PlaceKey): Commands => [
  ...arriveCommands(n, copy, branch),
  atNoonOf(9, pickUp(copy, borrowerOf(n), branch, n)),
];

/**
 * Migrates a copy from the old system twice: set aside for reservation n, and with loan n. The reservation is
 * cancelled, and the loan is returned.
 */
export const migrateCommands = (copy: string, n: number, borrower: number): Commands => [
  migrateSetAside(n, borrower, copy),
  cancelByStaff(n),
  migrateLoan(copy, borrower, 'hq', n),
  acceptReturn(copy, 'hq'),
];

/**
 * Commands for all events of a copy, from the shelf back to the shelf, twice: for reservation n, then for m.
 */
export const allCopyEvents = (copy: string, n: number, m: number): Commands => [
  reserve(borrowerOf(n), [n, titleOf(copy), 'wkn']),
  ...undoCommands(secure(copy)),
  recordNotice(n),
  ...undoCommands(atNoonOf(8, ship(n, n)), { borrower: borrowerOf(n) }),
  ...undoCommands(atNoonOf(9, arrive(n, 'wkn'))),
  atNoonOf(9, cancelByStaff(n)),
  ...undoCommands(atNoonOf(9, shipReturn(copy, 'wkn'))),
  ...undoCommands(atNoonOf(10, receiveAtHeadquarters(copy))),
  ...secureCommands(m, copy, 'hq'),
  recordNotice(m, 'bounced'),
  pickUp(copy, borrowerOf(m), 'hq', m),
  ...undoCommands(acceptReturn(copy, 'hq'), { borrower: borrowerOf(m) }),
  ...migrateCommands(copy, 100 + n, borrowerOf(n)),
];

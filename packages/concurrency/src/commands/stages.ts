import type { LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  addBorrowedCopy,
  arrive,
  cancelByStaff,
  checkIn,
  on,
  pickUp,
  recordNotice,
  reserve,
  secure,
  ship,
  shipReturn,
  takeOverLoan,
  takeOverSetAside,
  titleOf,
  type At,
} from '@torioki/lending/samples';

type Commands = readonly LendingCommand[];

/** The borrower of number n. Three borrowers take turns: reservations and loans 1 and 4 belong to the first. */
const borrowerOf = (n: number): number => ((n - 1) % 3) + 1;

/** Reservation n for a pickup place, with a secured copy. */
export const securedFor = (n: number, copy: string, place: At): Commands => [
  reserve(borrowerOf(n), [n, titleOf(copy), place]),
  secure(copy),
];

/** … with a notice on the 7th. */
export const noticedFor = (n: number, copy: string, place: At): Commands => [
  ...securedFor(n, copy, place),
  recordNotice(n),
];

/** … shipped on the 8th. */
export const shippedFor = (n: number, copy: string, place: At): Commands => [
  ...noticedFor(n, copy, place),
  on(8, ship(n, n)),
];

/** … on the shelf of its branch since the 9th. */
export const arrivedFor = (n: number, copy: string, place: At): Commands => [
  ...shippedFor(n, copy, place),
  on(9, arrive(n, place)),
];

/** Reservation 1 of a title that its borrower gets from another library later. */
export const fromElsewhere = (place: At): Commands => [
  reserve(1, [1, 'a', place]),
  addBorrowedCopy('a-9'),
  pickUp('a-9', 1, 'hq', 9),
];

/** Loan n at the counter on the 7th. */
export const lentTo = (n: number, copy: string): Commands => [
  ...securedFor(n, copy, 'hq'),
  pickUp(copy, borrowerOf(n), 'hq', n),
];

/** Loan n at a branch on the 9th. */
export const lentAt = (n: number, copy: string, branch: At): Commands => [
  ...arrivedFor(n, copy, branch),
  on(9, pickUp(copy, borrowerOf(n), branch, n)),
];

/** A copy taken over from the old system, first as set aside for reservation n, then as loan n. Both end. */
export const takenOver = (copy: string, n: number, borrower: number): Commands => [
  takeOverSetAside(n, borrower, copy),
  cancelByStaff(n),
  takeOverLoan(copy, borrower, 'hq', n),
  acceptReturn(copy, 'hq'),
];

/** All events of a copy, from shelf to shelf: for reservation n, then for m. */
export const throughEverything = (copy: string, n: number, m: number): Commands => [
  ...arrivedFor(n, copy, 'wkn'),
  on(9, cancelByStaff(n)),
  on(9, shipReturn(copy, 'wkn')),
  on(10, checkIn(copy)),
  ...securedFor(m, copy, 'hq'),
  recordNotice(m, 'bounced'),
  pickUp(copy, borrowerOf(m), 'hq', m),
  acceptReturn(copy, 'hq'),
  ...takenOver(copy, 100 + n, borrowerOf(n)),
];

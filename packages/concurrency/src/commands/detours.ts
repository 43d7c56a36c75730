import type { LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  arrive,
  cancel,
  changeLoanClass,
  changePickup,
  changeRank,
  receiveAtHeadquarters,
  declareFound,
  declareLost,
  declareUnfillable,
  expireHold,
  lendToLibrary,
  loseInTransit,
  changePickupByStaff,
  atNoonOf,
  pickUp,
  receiveFromLibrary,
  recordNotice,
  recordWaitNotice,
  removeFromCirculation,
  renew,
  reserve,
  reserveInOrder,
  returnToCirculation,
  secure,
  ship,
  titleOf,
  withdraw,
} from '@torioki/lending/samples';
import { migrateCommands, undoCommands } from './stages.js';

type Commands = readonly LendingCommand[];

/** Reservation n of a borrower. The borrower gets a notice, and the hold ends without a pickup. */
const expiredFor = (n: number, borrower: number, copy: string): Commands => [
  reserve(borrower, [n, titleOf(copy), 'hq']),
  secure(copy),
  recordNotice(n),
  expireHold(n),
];

/** Reservation n of a borrower. Its pickup place changes twice, and its copy is lost on the way. */
const lostOnTheWay = (n: number, borrower: number, copy: string): Commands => [
  reserve(borrower, [n, titleOf(copy), 'hq']),
  changePickup(n, borrower, 'wkn'),
  secure(copy),
  changePickupByStaff(n, 'abs'),
  recordNotice(n),
  atNoonOf(8, ship(n, 90)),
  ...undoCommands(receiveAtHeadquarters(copy), { events: 2 }),
  recordNotice(n, 'sent', 9, { notice: 1 }),
  atNoonOf(8, ship(n, 90)),
  loseInTransit(n),
  recordWaitNotice(n, 2),
];

/** Unusual commands for reservations n and m of a title with one copy. At the end the copy is withdrawn. */
export const reservationDetours = (copy: string, n: number, m: number): Commands => [
  ...expiredFor(m, m, copy),
  ...lostOnTheWay(n, n, copy),
  declareFound(copy),
  secure(copy),
  removeFromCirculation(copy),
  returnToCirculation(copy),
  secure(copy),
  recordNotice(n, 'sent', 9, { notice: 3 }),
  ...undoCommands(declareLost(copy), { borrower: n }),
  recordWaitNotice(n, 4, 'bounced'),
  withdraw(copy),
  declareUnfillable(n),
];

/** Unusual commands for a copy with reservations n and m. At the end the copy is withdrawn. */
export const copyDetours = (copy: string, n: number, m: number): Commands => [
  changeLoanClass(copy, 'short-loan'),
  removeFromCirculation(copy),
  returnToCirculation(copy),
  lendToLibrary(copy),
  receiveFromLibrary(copy),
  receiveAtHeadquarters(copy),
  ...expiredFor(m, 2, copy),
  ...lostOnTheWay(n, 2, copy),
  cancel(n, 2),
  declareFound(copy),
  ...loseLoanCommands(copy, 2, 91),
  withdraw(copy),
];

/** A walk-in loan whose copy is lost and found again. */
export const loseLoanCommands = (copy: string, borrower: number, loan: number): Commands => [
  ...undoCommands(pickUp(copy, borrower, 'hq', loan)),
  ...undoCommands(declareLost(copy), { borrower }),
  declareFound(copy),
];

/**
 * Commands that end a borrower's loans and reservations in every way, with the only copy of a title. At the
 * end the copy is withdrawn.
 */
export const allBorrowerEvents = (borrower: number, copy: string): Commands => [
  reserve(borrower, [81, titleOf(copy), 'hq']),
  cancel(81, borrower),
  ...expiredFor(82, borrower, copy),
  pickUp(copy, borrower, 'hq', 81),
  ...undoCommands(renew(81, borrower)),
  ...undoCommands(acceptReturn(copy, 'hq'), { borrower }),
  ...loseLoanCommands(copy, borrower, 82),
  ...migrateCommands(copy, 84, borrower),
  reserve(borrower, [83, titleOf(copy), 'hq']),
  withdraw(copy),
  declareUnfillable(83),
];

/**
 * Commands for all events of a queue. The copy is on the shelf at the beginning. Pass as `none` the commands
 * that remove the title's other copies.
 */
export const allQueueEvents = (copy: string, none: Commands): Commands => [
  reserveInOrder(2, 8, [71, titleOf(copy), 'hq'], [72, 'b', 'hq']),
  changeRank(2, 8, [71, 3]),
  changeRank(2, 8, [71, 1]),
  secure(copy),
  pickUp(copy, 2, 'hq', 71),
  acceptReturn(copy, 'hq'),
  cancel(72, 2),
  reserve(3, [73, titleOf(copy), 'hq']),
  cancel(73, 3),
  ...expiredFor(74, 3, copy),
  ...migrateCommands(copy, 76, 3),
  ...lostOnTheWay(75, 3, copy),
  declareFound(copy),
  secure(copy),
  removeFromCirculation(copy),
  withdraw(copy),
  ...none,
  declareUnfillable(75),
];

/**
 * Two lists of commands. Together they cause all events of a reading order of borrower 2 with titles a and b.
 */
export const allGroupEvents = (group: number): readonly Commands[] => [
  [
    reserveInOrder(2, group, [61, 'a', 'hq'], [62, 'b', 'hq']),
    changePickup(61, 2, 'wkn'),
    secure('a-1'),
    recordNotice(61),
    atNoonOf(8, ship(61, 61)),
    ...undoCommands(receiveAtHeadquarters('a-1'), { events: 2 }),
    recordNotice(61, 'sent', 9, { notice: 1 }),
    atNoonOf(8, ship(61, 61)),
    loseInTransit(61),
    cancel(61, 2),
    secure('b-1'),
    recordNotice(62),
    atNoonOf(8, ship(62, 62)),
    atNoonOf(9, arrive(62, 'wkn')),
    ...undoCommands(atNoonOf(9, pickUp('b-1', 2, 'wkn', 62))),
  ],
  [
    reserveInOrder(2, group, [61, 'a', 'hq'], [62, 'b', 'hq']),
    changeRank(2, group, [61, 3]),
    changeRank(2, group, [61, 1]),
    ...undoCommands(secure('a-1')),
    ...undoCommands(declareLost('a-1'), { borrower: 2 }),
    declareFound('a-1'),
    secure('a-1'),
    removeFromCirculation('a-1'),
    returnToCirculation('a-1'),
    secure('a-1'),
    recordNotice(61),
    expireHold(61),
    withdraw('b-1'),
    declareUnfillable(62),
  ],
];

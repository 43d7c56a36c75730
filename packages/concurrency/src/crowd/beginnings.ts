import { hokkaido, type LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  addCopy,
  closeMigration,
  lendToLibrary,
  atNoonOf,
  publishPolicy,
  registerPatron,
  reserve,
  reserveInOrder,
  submitTitleRequest,
  suspendReservation,
} from '@torioki/lending/samples';
import { earlierCommands } from './earlier-commands.js';
import { recordCommands } from '../scenarios/scenario.js';
import {
  arriveCommands,
  lendAtBranchCommands,
  lendAtCounterCommands,
  noticeCommands,
  secureCommands,
  shipCommands,
} from '../commands/stages.js';

const nine = ['d', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;

/** Eight or nine reservations, numbered from `first`, for a limit of ten. */
const almostTen = (borrower: number, first: number, count: 8 | 9): readonly LendingCommand[] =>
  nine.slice(0, count).map((title, index) => reserve(borrower, [first + index, title, 'hq']));

/** A suspended reservation of title b. */
const suspended = [reserve(12, [71, 'b', 'hq']), suspendReservation(71, 12, 24)];

/**
 * Histories with a few copies and three borrowers. The limits are two reservations and one renewal, or ten
 * reservations and two renewals.
 */
const ofThree: readonly (readonly LendingCommand[])[] = [
  [
    publishPolicy({ reservationLimit: 10, renewal: { ...hokkaido.renewal, limit: 2 } }),
    ...nine.map((title) => addCopy(`${title}-1`)),
    ...almostTen(1, 20, 9),
    ...almostTen(2, 30, 8),
    ...almostTen(3, 40, 9),
  ],
  [
    ...lendAtCounterCommands(1, 'a-1'),
    ...lendAtCounterCommands(2, 'b-1'),
    ...lendAtCounterCommands(3, 'c-1'),
    addCopy('c-2', 'c', 'short-loan'),
    ...secureCommands(4, 'c-2', 'hq'),
    addCopy('c-3'),
    ...secureCommands(5, 'c-3', 'hq'),
    ...suspended,
  ],
  [
    ...lendAtCounterCommands(1, 'c-1'),
    ...noticeCommands(2, 'a-1', 'wkn'),
    ...secureCommands(3, 'b-1', 'hq'),
    addCopy('b-2'),
    ...shipCommands(5, 'b-2', 'abs'),
    reserve(1, [4, 'a', 'hq']),
    ...suspended,
  ],
  [
    ...lendAtBranchCommands(1, 'a-1', 'wkn'),
    ...arriveCommands(2, 'a-2', 'abs'),
    ...lendAtCounterCommands(3, 'c-1'),
    reserve(1, [4, 'b', 'hq']),
    reserve(3, [6, 'a', 'hq']),
    ...suspended,
  ],
  [
    publishPolicy({ reservationLimit: 2, homeDelivery: false }),
    ...lendAtBranchCommands(1, 'a-1', 'wkn'),
    atNoonOf(9, acceptReturn('a-1', 'wkn')),
    ...lendAtCounterCommands(2, 'a-2'),
    ...secureCommands(3, 'b-1', 'wkn'),
    reserve(1, [4, 'c', 'hq']),
    reserve(3, [6, 'a', 'wkn']),
  ],
  [
    ...noticeCommands(1, 'a-1', 'home'),
    ...shipCommands(2, 'a-2', 'wkn'),
    ...secureCommands(3, 'b-1', 'hq'),
    ...lendAtBranchCommands(4, 'c-1', 'abs'),
    atNoonOf(10, acceptReturn('c-1', 'abs')),
    addCopy('b-2'),
    ...suspended,
  ],
  [
    publishPolicy({ reservationLimit: 2, homeDelivery: false }),
    reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']),
    reserveInOrder(2, 2, [3, 'b', 'wkn'], [4, 'a', 'wkn']),
    reserve(3, [5, 'a', 'hq']),
    lendToLibrary('c-1'),
    closeMigration(),
    registerPatron(1, null),
    submitTitleRequest(),
  ],
];

/** The possible histories before a crowd acts. */
export const beginnings = ofThree.map((commands) => [...commands, ...earlierCommands]);

export const histories = await Promise.all(beginnings.map(recordCommands));

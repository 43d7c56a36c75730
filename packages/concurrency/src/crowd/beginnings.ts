import { hokkaido, type LendingCommand } from '@torioki/lending';
import {
  acceptReturn,
  addCopy,
  closeTakeOver,
  lendToLibrary,
  on,
  publishPolicy,
  registerPatron,
  reserve,
  reserveInOrder,
  submitTitleRequest,
  suspendReservation,
} from '@torioki/lending/samples';
import { besides } from './besides.js';
import { recordedAfter } from '../scenarios/scenario.js';
import { arrivedFor, lentAt, lentTo, noticedFor, securedFor, shippedFor } from '../commands/stages.js';

const nine = ['d', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;

/** Reservations, numbered from `first`, that leave a borrower one or two of ten. */
const almostTen = (borrower: number, first: number, count: 8 | 9): readonly LendingCommand[] =>
  nine.slice(0, count).map((title, index) => reserve(borrower, [first + index, title, 'hq']));

/** A suspended reservation of title b. */
const suspended = [reserve(12, [71, 'b', 'hq']), suspendReservation(71, 12, 24)];

/** A few copies and three borrowers. They may reserve two titles each and renew once, or ten titles and renew twice. */
const ofThree: readonly (readonly LendingCommand[])[] = [
  [
    publishPolicy({ reservationLimit: 10, renewal: { ...hokkaido.renewal, limit: 2 } }),
    ...nine.map((title) => addCopy(`${title}-1`)),
    ...almostTen(1, 20, 9),
    ...almostTen(2, 30, 8),
    ...almostTen(3, 40, 9),
  ],
  [
    ...lentTo(1, 'a-1'),
    ...lentTo(2, 'b-1'),
    ...lentTo(3, 'c-1'),
    addCopy('c-2', 'c', 'short-loan'),
    ...securedFor(4, 'c-2', 'hq'),
    addCopy('c-3'),
    ...securedFor(5, 'c-3', 'hq'),
    ...suspended,
  ],
  [
    ...lentTo(1, 'c-1'),
    ...noticedFor(2, 'a-1', 'wkn'),
    ...securedFor(3, 'b-1', 'hq'),
    addCopy('b-2'),
    ...shippedFor(5, 'b-2', 'abs'),
    reserve(1, [4, 'a', 'hq']),
    ...suspended,
  ],
  [
    ...lentAt(1, 'a-1', 'wkn'),
    ...arrivedFor(2, 'a-2', 'abs'),
    ...lentTo(3, 'c-1'),
    reserve(1, [4, 'b', 'hq']),
    reserve(3, [6, 'a', 'hq']),
    ...suspended,
  ],
  [
    publishPolicy({ reservationLimit: 2, homeDelivery: false }),
    ...lentAt(1, 'a-1', 'wkn'),
    on(9, acceptReturn('a-1', 'wkn')),
    ...lentTo(2, 'a-2'),
    ...securedFor(3, 'b-1', 'wkn'),
    reserve(1, [4, 'c', 'hq']),
    reserve(3, [6, 'a', 'wkn']),
  ],
  [
    ...noticedFor(1, 'a-1', 'home'),
    ...shippedFor(2, 'a-2', 'wkn'),
    ...securedFor(3, 'b-1', 'hq'),
    ...lentAt(4, 'c-1', 'abs'),
    on(10, acceptReturn('c-1', 'abs')),
    addCopy('b-2'),
    ...suspended,
  ],
  [
    publishPolicy({ reservationLimit: 2, homeDelivery: false }),
    reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']),
    reserveInOrder(2, 2, [3, 'b', 'wkn'], [4, 'a', 'wkn']),
    reserve(3, [5, 'a', 'hq']),
    lendToLibrary('c-1'),
    closeTakeOver(),
    registerPatron(1, null),
    submitTitleRequest(),
  ],
];

/** The possible states before a crowd acts. */
export const beginnings = ofThree.map((commands) => [...commands, ...besides]);

export const histories = await Promise.all(beginnings.map(recordedAfter));

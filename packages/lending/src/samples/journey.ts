import type { DataOf } from '../events/index.js';
import type { BorrowerId } from '../vocabulary/index.js';
import {
  makeArrivedAtBranch,
  makeCopyAdded,
  makeNoticeSent,
  makePickedUp,
  makeReserved,
  makeSecured,
  makeShippedHome,
  makeShippedToBranch,
} from './facts.js';
import { copyId, loanId, mari, reservationId, titleId } from './ids.js';
import type { SamplePlace } from './library.js';

interface Particulars extends Partial<Pick<DataOf<'CopyAdded'>, 'loanClass' | 'source'>> {
  readonly borrower?: BorrowerId;
}

/** The days of the scenarios S18 for a counter, S22 for a branch and S26 for a home. */
const schedule = {
  counter: {
    secured: '2021-04-07 14:10',
    noticed: '2021-04-07 20:00',
    days: { earliestPickup: '2021-04-08', lastDay: '2021-04-18', closedDays: ['2021-04-12'] },
    lent: '2021-04-08 09:00',
    dueDate: '2021-04-22',
  },
  branch: {
    secured: '2021-04-06 11:00',
    noticed: '2021-04-06 20:00',
    days: {
      dispatchDay: '2021-04-09',
      earliestPickup: '2021-04-11',
      lastDay: '2021-04-23',
      closedDays: ['2021-04-12', '2021-04-19'],
    },
    lent: '2021-04-11 15:00',
    dueDate: '2021-04-25',
  },
  home: {
    secured: '2021-04-07 14:10',
    noticed: '2021-04-07 20:00',
    days: { dispatchDay: '2021-04-09' },
    lent: '2021-04-09 10:00',
    dueDate: '2021-04-27',
  },
} as const;

/**
 * The events of the n-th copy, title, reservation and loan on the way to a place, in their order. A history
 * can end after any of them. For a counter there is no dispatch event, for a home no arrival event.
 */
export const makeJourney = (n: number, place: SamplePlace, { borrower = mari, ...of }: Particulars = {}) => {
  const on = schedule[place.pickupClass];
  const added = makeCopyAdded(copyId(n), titleId(n), of);
  const waiting = makeReserved('2021-04-03 10:00', reservationId(n), { borrower, title: titleId(n), place });
  const ready = makeSecured(on.secured, waiting, added);
  const noticed = makeNoticeSent(on.noticed, ready, on.days);
  const home = place.pickupClass === 'home';
  const shipped = home
    ? makeShippedHome('2021-04-09 10:00', ready)
    : makeShippedToBranch('2021-04-09 10:00', ready, '2021-04-11');
  const arrived = makeArrivedAtBranch('2021-04-11 11:00', ready);
  const lent = makePickedUp(on.lent, loanId(n), ready, on.dueDate);
  return { added, waiting, ready, noticed, shipped, arrived, lent };
};

/** The events of a journey up to the beginning of its loan. */
export const listLendingFacts = ({ added, waiting, ready, lent }: ReturnType<typeof makeJourney>) => [
  added,
  waiting,
  ready,
  lent,
];

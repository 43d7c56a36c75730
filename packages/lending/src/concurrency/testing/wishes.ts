import { hokkaido } from '../../policy/index.js';
import type { LendingCommand } from '../../testing/index.js';
import { someCopy, someLoan, someReservation } from './choosing.js';
import type { Ledger } from './ledger.js';
import {
  acceptReturn,
  addCopy,
  addPickupLocation,
  arrive,
  cancel,
  cancelByStaff,
  checkIn,
  newBranch,
  pickUp,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  recordNotice,
  renew,
  reserve,
  secure,
  ship,
  type At,
} from './orders.js';

/** What a wish is about: where things stand when somebody has it, and which of them it means. */
export interface Wishing {
  readonly ledger: Ledger;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  /** For a new reservation or loan. */
  readonly fresh: number;
}

const titles = ['a', 'b', 'c'] as const;
const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
const pickups: readonly At[] = ['hq', 'wkn', 'home', 'abs'];

const atAnyStage = ['waiting', 'secured', 'noticed', 'shipped', 'arrived'];

const otherLoanDays = (normal: number) => {
  const days = { normal, short: 5 };
  return { loanDays: days, renewal: { ...hokkaido.renewal, days } };
};

type Wishes = Readonly<Record<string, (wishing: Wishing) => LendingCommand>>;

/** What a day is full of. */
export const daily = {
  reserve: ({ borrower, nth, fresh }) =>
    reserve(borrower, [fresh, titleAt(nth), pickups[(nth + borrower) % 4] ?? 'hq']),
  reserveTwo: ({ borrower, nth, fresh }) =>
    reserve(borrower, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'wkn']),
  cancel: ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return cancel(n, borrower);
  },
  cancelByStaff: ({ ledger, nth }) => cancelByStaff(someReservation(ledger, nth, ...atAnyStage).n),
  secure: ({ ledger, nth }) => secure(someCopy(ledger, nth, 'on the shelf')),
  recordNotice: ({ ledger, nth }) =>
    recordNotice(someReservation(ledger, nth, 'secured').n, nth % 2 === 0 ? 'sent' : 'bounced'),
  ship: ({ ledger, nth, fresh }) => ship(someReservation(ledger, nth, 'noticed').n, fresh),
  arrive: ({ ledger, nth }) => {
    const { n, place } = someReservation(ledger, nth, 'shipped');
    return arrive(n, place);
  },
  pickUp: ({ ledger, nth, fresh }) => {
    const { copy, borrower, place } = someReservation(ledger, nth, 'secured', 'noticed', 'arrived');
    return pickUp(copy, borrower, place, fresh);
  },
  renew: ({ ledger, nth, day }) => {
    const { n, borrower } = someLoan(ledger, nth);
    return renew(n, borrower, day);
  },
  acceptReturn: ({ ledger, nth }) => {
    const { copy, place } = someLoan(ledger, nth);
    return acceptReturn(copy, nth % 2 === 0 ? 'hq' : place);
  },
  checkIn: ({ ledger, nth }) => checkIn(someCopy(ledger, nth, 'on its way back')),
} satisfies Wishes;

/** What happens now and then. */
export const rare = {
  publishPolicy: ({ nth, day }) =>
    publishPolicy({ reservationLimit: 1 + (nth % 3), ...otherLoanDays(10 + nth) }, day),
  publishDispatchDays: ({ nth, day }) => publishDispatchDays(nth === 0 ? [] : [day, day + 1], day),
  publishClosedDays: ({ nth, day }) => publishClosedDays('hq', [day + nth], day),
  addCopy: ({ nth }) => addCopy('a-3', titleAt(nth)),
  addPickupLocation: () => addPickupLocation(newBranch),
} satisfies Wishes;

export type Wish = keyof typeof daily | keyof typeof rare;

/** The order that a wish comes to. */
export const orderFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const wishes: Readonly<Record<Wish, Wishes[string]>> = { ...daily, ...rare };
  return wishes[wish](wishing);
};

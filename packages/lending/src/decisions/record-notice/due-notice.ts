import * as E from 'fp-ts/lib/Either.js';
import {
  findClosedDays,
  dispatchDaysTo,
  isLate,
  isListed,
  type Calendar,
  type NewestNotice,
  type Reservation,
  type RulesInForce,
} from '../../aggregates/index.js';
import { daysFromTo, rule, type LocalDate, type NoticeWhy } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { findDaysAhead, promisedDays } from './promised-days.js';

export type Noticeable = Extract<
  Reservation,
  { readonly is: 'waiting' | 'secured' | 'noticed' | 'shipped' | 'arrived' }
>;
type NoticedReservation = Extract<Noticeable, { readonly newest: NewestNotice }>;

/** The days for pickup in the newest notice, from tomorrow on, without closed days. */
const namedDays = ({ newest }: NoticedReservation, today: LocalDate): readonly LocalDate[] => {
  const { promised, closedDays } = newest;
  if (promised.from === null) return [];
  return daysFromTo(promised.from, promised.until ?? promised.from).filter(
    (day) => today < day && !closedDays.includes(day),
  );
};

const findListing = (calendar: Calendar, day: LocalDate): boolean | undefined =>
  E.getOrElseW(() => undefined)(isListed(calendar, day));

/** Whether a copy cannot leave on its dispatch day, or did not leave on that day. */
const missesDispatch = (published: RulesInForce, held: NoticedReservation, today: LocalDate): boolean => {
  const { dispatchDay, from } = held.newest.promised;
  if (held.is !== 'noticed' || dispatchDay === null) return false;
  if (dispatchDay <= today) return from !== null;
  return findListing(dispatchDaysTo(published, held.location), dispatchDay) === false;
};

/** Whether the borrower cannot get the copy on a day that the newest notice names. */
const isBroken = (published: RulesInForce, held: NoticedReservation, inForce: InForce): boolean => {
  const { today } = inForce;
  if (missesDispatch(published, held, today)) return true;
  const named = namedDays(held, today);
  const closed = findClosedDays(published, held.location);
  if (named.some((day) => findListing(closed, day) === true)) return true;
  const ahead = findDaysAhead(published, held, inForce);
  const from = E.isRight(ahead) ? ahead.right.earliestPickup : null;
  return from !== null && named.some((day) => day < from);
};

const namesDays = ({ newest }: NoticedReservation): boolean => {
  const { from, dispatchDay } = newest.promised;
  return (from ?? dispatchDay) !== null;
};

/** Whether days can be named again, if the last notice only took the earlier days back. */
const hasDaysAgain = (published: RulesInForce, held: NoticedReservation, inForce: InForce): boolean => {
  const isToCome = held.is === 'arrived' && inForce.today < held.arrivedOn;
  if (held.newest.why === 'ready' || isToCome) return false;
  return E.isRight(promisedDays(published, held, inForce));
};

export const dueNotice = rule(
  {
    id: 'NOTICE-10',
    en: 'A notice is due when a copy is ready, when it is late, when a late copy arrives, and when a copy is no longer available after its notice. A notice is also due when the copy cannot be picked up on a promised day. If no calendar gives new days then, another notice is due once a calendar gives them.',
    ja: '用意できたとき、お知らせした日に受け取れなくなったとき（新しい日が暦で決まらなければ、決まったときにもう一度）、到着が遅れたとき、遅れた本が到着したとき、お知らせした本がなくなったときに、メールで知らせる。',
    guide: ['R49', 'A51', 'A55'],
  },
  (published: RulesInForce, held: Noticeable, inForce: InForce): NoticeWhy | null => {
    if (held.is === 'waiting') return held.copyLostAt === null ? null : 'waits-again';
    if (held.is === 'secured') return 'ready';
    const isNamed = namesDays(held);
    if (isLate(held, inForce.today)) return isNamed ? 'late' : null;
    const isChanged = isNamed ? isBroken(published, held, inForce) : hasDaysAgain(published, held, inForce);
    return isChanged ? 'days-changed' : null;
  },
);

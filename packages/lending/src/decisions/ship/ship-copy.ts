import * as E from 'fp-ts/lib/Either.js';
import { firstOpenDay, type ReservationWithCopy, type RulesInForce } from '../../aggregates/index.js';
import type { DataOf, LendingEvent } from '../../events/index.js';
import { rule, addDays, type Instant } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';

const byPost = { carrier: 'post', payer: 'patron', availableFrom: null } as const;
const byRun = { carrier: 'library-run', payer: 'library' } as const;

export const shipCopy = rule(
  {
    id: 'SHIP-4',
    en: "A parcel to a home is sent by post at the borrower's cost, any other parcel by the library's own run. At a branch the copy can be picked up from the first open day after the transit days. If the calendar ends before that day, the day is not set.",
    ja: '自宅へは利用者の負担で郵送し、その他へは館の便で送る。図書館では輸送日数の後の最初の開館日に受け取れる。暦がそこまで公表されていなければ、日は決まらない。',
    guide: ['R3', 'R59', 'A41'],
    policy: ['dispatch.transitDays'],
  },
  (
    { reservation, copy, title, borrower, location, pickupClass, group }: ReservationWithCopy,
    published: RulesInForce,
    at: Instant,
    { today, policy }: InForce,
  ): LendingEvent<'Shipped'> => {
    const by = (
      carriage: Pick<DataOf<'Shipped'>, 'carrier' | 'payer' | 'availableFrom'>,
    ): LendingEvent<'Shipped'> => ({
      type: 'Shipped',
      data: { at, on: today, reservation, copy, title, borrower, location, pickupClass, ...carriage, group },
    });
    if (pickupClass === 'home') return by(byPost);
    if (pickupClass === 'counter') return by({ ...byRun, availableFrom: null });
    const transitDays = published.locations.get(location)?.transitDays ?? policy.dispatch.transitDays;
    const opening = firstOpenDay(published, location, addDays(today, transitDays));
    return by({ ...byRun, availableFrom: E.getOrElseW(() => null)(opening) });
  },
);

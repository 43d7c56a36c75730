import * as E from 'fp-ts/lib/Either.js';
import { firstOpenDay, type RulesInForce } from '../../aggregates/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import type { CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import { found, ruling, type Ruling } from '../rule.js';
import { lastHoldDay } from './last-hold-day.js';

/** The hold of a reservation. `promisedUntil` is the latest day that any notice of this reservation named. */
export interface PromisedHold {
  readonly location: LocationId;
  readonly began: LocalDate;
  readonly openDays: number;
  readonly promisedUntil: LocalDate | null;
}

/** The first open day from the promised day on; the promised day itself if the calendar ends before. */
const openPromise = (published: RulesInForce, location: LocationId, promised: LocalDate): LocalDate =>
  E.getOrElse(() => promised)(firstOpenDay(published, location, promised));

export const holdEnd = ruling(
  {
    id: 'HOLD-5',
    en: 'A hold does not end before the last day that any of its notices named. If the place is closed on that day, the hold lasts until the next open day.',
    ja: '取置期間は、お知らせした最終日より前には終わらない。その日が休館日になったときは、次の開館日まで続く。',
    guide: ['A42', 'A51'],
  },
  (
    published: RulesInForce,
    { location, began, openDays, promisedUntil }: PromisedHold,
  ): Ruling<CalendarHorizonExceeded, LocalDate> => {
    const counted = lastHoldDay(published, location, began, openDays);
    if (E.isLeft(counted)) return counted;
    const promised = promisedUntil && openPromise(published, location, promisedUntil);
    const last = promised !== null && counted.right < promised ? promised : counted.right;
    return found(last, { promisedUntil });
  },
);

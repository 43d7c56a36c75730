import { daysToCome, lastHoldDay, type Policy, type ReadyReservation } from '@torioki/lending';
import type { DueNotice, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { DayMissing } from './calendar-missing.js';

/**
 * What a mail tells about a reservation, by the policy and the calendars of the day, if these give its days. If they do
 * not reach to the last day of its hold, that day is left out.
 */
export const readyReservation =
  ({ rules, today }: RulesAt, policy: Policy) =>
  ({ pickup }: DueNotice): E.Either<DayMissing, ReadyReservation> => {
    const { location, pickupClass } = pickup;
    const transitDays = rules.locations.get(location)?.transitDays ?? null;
    const days = daysToCome(rules, { location, pickupClass, transitDays }, { today, policy });
    if (E.isLeft(days)) {
      const [{ calendar, day }] = days.left;
      return E.left({ calendar, day, location });
    }
    const began = pickupClass === 'counter' ? today : days.right.earliestPickup;
    const last = began && lastHoldDay(rules, location, began, policy.holdShelfOpenDays);
    return E.right({ location, pickupClass, ...days.right, lastDay: last && E.getOrElseW(() => null)(last) });
  };

import { daysToCome, lastHoldDay, type Policy, type ReadyReservation } from '@torioki/lending';
import type { DueNotice, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { WithNames } from '../title-names.js';
import type { DayMissing } from './calendar-missing.js';

const namedBy = ({ readyMail }: Policy, called: string | undefined): Pick<ReadyReservation, 'called'> =>
  readyMail.titles && called !== undefined ? { called } : {};

/**
 * What a mail tells about a reservation, by the policy and the calendars of the day, if these give its days. If they do
 * not reach to the last day of its hold, that day is left out. It names the title only if the policy says so.
 */
export const readyReservation =
  ({ rules, today }: RulesAt, policy: Policy) =>
  ({ pickup, called }: WithNames<DueNotice>): E.Either<DayMissing, ReadyReservation> => {
    const { location, pickupClass } = pickup;
    const transitDays = rules.locations.get(location)?.transitDays ?? null;
    const days = daysToCome(rules, { location, pickupClass, transitDays }, { today, policy });
    if (E.isLeft(days)) {
      const [{ calendar, day }] = days.left;
      return E.left({ calendar, day, location });
    }
    const began = pickupClass === 'counter' ? today : days.right.earliestPickup;
    const last = began && lastHoldDay(rules, location, began, policy.holdShelfOpenDays);
    return E.right({
      location,
      pickupClass,
      ...days.right,
      lastDay: last && E.getOrElseW(() => null)(last),
      ...namedBy(policy, called),
    });
  };

import { daysToCome, type Policy, type ReadyReservation } from '@torioki/lending';
import type { DueNotice, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { DayMissing } from './calendar-missing.js';

/** What a mail tells of a reservation: by the policy and the calendars of the day, if these give its days. */
export const readyReservation =
  ({ rules, today }: RulesAt, policy: Policy) =>
  ({ pickup }: DueNotice): E.Either<DayMissing, ReadyReservation> => {
    const { location, name, pickupClass } = pickup;
    const transitDays = rules.locations.get(location)?.transitDays ?? null;
    const days = daysToCome(rules, { location, pickupClass, transitDays }, { today, policy });
    if (E.isRight(days)) return E.right({ pickupName: name, pickupClass, ...days.right });
    const [{ calendar, day }] = days.left;
    return E.left({ calendar, day, location });
  };

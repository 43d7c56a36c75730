import type { Policy } from '@torioki/lending';
import { isLate } from '@torioki/lending/aggregates';
import { promisedDays, noNoticeDays, type NoticeDays } from '@torioki/lending/decisions';
import type { ReadyReservation } from '@torioki/lending/labels';
import type { NoticeToSend, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { WithNames } from '../answers/title-names.js';
import type { DayMissing } from './missing-calendars.js';

const namedBy = ({ readyMail }: Policy, called: string | undefined): Pick<ReadyReservation, 'called'> =>
  readyMail.titles && called !== undefined ? { called } : {};

/**
 * The part of a mail about one reservation, by the present policy and calendars; or a day without a
 * calendar. It leaves out the last day of the hold if the calendars end before that day. It leaves out all
 * days if the copy is late or no longer set aside. It names the title only if the policy wants names.
 */
export const readyReservation =
  ({ rules, today }: RulesAt, policy: Policy) =>
  ({ pickup, held, why, called }: WithNames<NoticeToSend>): E.Either<DayMissing, ReadyReservation> => {
    const { location, pickupClass } = pickup;
    const found = ({ promised }: NoticeDays): ReadyReservation => {
      const { from: earliestPickup, until: lastDay, dispatchDay } = promised;
      return {
        ...{ why, location, pickupClass, dispatchDay, earliestPickup, lastDay },
        hasArrived: held.is === 'arrived',
        ...namedBy(policy, called),
      };
    };
    if (held.is === 'waiting' || why === 'late' || isLate(held, today)) return E.right(found(noNoticeDays));
    const days = promisedDays(rules, held, { today, policy });
    if (E.isRight(days)) return E.right(found(days.right));
    if (why === 'days-changed') return E.right(found(noNoticeDays));
    const [{ calendar, day }] = days.left;
    return E.left({ calendar, day, location });
  };

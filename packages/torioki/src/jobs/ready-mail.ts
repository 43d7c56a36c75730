import {
  daysToCome,
  dispatchDaysLeft,
  policyAt,
  readyNotice,
  type NoPolicyInForce,
  type Policy,
  type ReadyNotice,
  type ReadyReservation,
  type ReservationId,
} from '@torioki/lending';
import type { DueNotice, NoticesDue, RulesAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { separate } from 'fp-ts/lib/ReadonlyArray.js';

/** What a mail tells, and what it cannot tell of. */
export interface ReadyMail {
  readonly sender: string;
  /** Null when there is nothing to tell. */
  readonly notice: ReadyNotice | null;
  /** Reservations whose days no published calendar gives. */
  readonly withoutCalendar: readonly ReservationId[];
}

const readyReservation =
  ({ rules, today }: RulesAt, policy: Policy) =>
  ({ reservation, pickup }: DueNotice): E.Either<ReservationId, ReadyReservation> => {
    const { location, name, pickupClass } = pickup;
    const transitDays = rules.locations.get(location)?.transitDays ?? null;
    const days = daysToCome(rules, { location, pickupClass, transitDays }, { today, policy });
    return E.isLeft(days) ? E.left(reservation) : E.right({ pickupName: name, pickupClass, ...days.right });
  };

/** The mail about what is due, by the policy and the calendars of the day (R49–R53, R59–R61). */
export const readyMail = ({ now, due }: NoticesDue): E.Either<NoPolicyInForce, ReadyMail> => {
  const { at, rules, today } = now;
  const policy = policyAt(rules, at);
  if (policy === undefined) return E.left({ code: 'no-policy-in-force', at });
  const { left: withoutCalendar, right: ready } = separate(due.map(readyReservation(now, policy)));
  const notice = ready.length > 0 ? readyNotice(ready, dispatchDaysLeft(rules.dispatchDays, today)) : null;
  return E.right({ sender: policy.readyMail.sender, notice, withoutCalendar });
};

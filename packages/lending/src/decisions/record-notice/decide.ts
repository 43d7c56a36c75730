import { reading, requiring } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { isLate, mailRun, reservation, rulesUntil } from '../../aggregates/index.js';
import type { DataOf, LendingEvent } from '../../events/index.js';
import { Count, LocalDate, noticeWhy, oneOf, ReservationId, type NoticeWhy } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { promisedDays, noNoticeDays } from './promised-days.js';
import type { Noticeable } from './due-notice.js';
import { hasItsReason } from './rules/has-its-reason.js';
import { nextNotice } from './rules/next-notice.js';
import { readyByThen } from './rules/ready-by-then.js';

/** Records that a mail notified the borrower, or that it could not be sent (R49, R89). */
const RecordNotice = command(['RecordNotice', 'メールの記録'], ['mailer', 'clock'], {
  reservation: ReservationId,
  /** The number of this notice: the reservation's first notice has the number 0. */
  notice: Count,
  /** The day of the run that sent the mail. */
  run: LocalDate,
  why: noticeWhy,
  outcome: oneOf('sent', 'no-address', 'bounced', 'no-calendar'),
});
type RecordNotice = CommandOf<typeof RecordNotice>;

type Outcome = RecordNotice['outcome'];
type SetAside = Exclude<Noticeable, { readonly is: 'waiting' }>;

const readyNotice = (
  outcome: Outcome,
  data: DataOf<'ReadyNoticeSent'>,
): LendingEvent<'ReadyNoticeSent' | 'ReadyNoticeNotSent'> =>
  outcome === 'sent'
    ? { type: 'ReadyNoticeSent', data }
    : { type: 'ReadyNoticeNotSent', data: { ...data, reason: outcome } };

const waitNotice = (
  outcome: Outcome,
  data: DataOf<'WaitNoticeSent'>,
): LendingEvent<'WaitNoticeSent' | 'WaitNoticeNotSent'> =>
  outcome === 'sent'
    ? { type: 'WaitNoticeSent', data }
    : { type: 'WaitNoticeNotSent', data: { ...data, reason: outcome } };

/** Whether this notice must not name days, even if the calendars give them. */
const forbidsDays = (outcome: Outcome, why: NoticeWhy): boolean =>
  outcome === 'no-calendar' || why === 'late';

/** Whether the new days of a copy are unknown. The mail then says only that the former days are void. */
const lacksDays = (why: NoticeWhy, named: E.Either<unknown, unknown>): boolean =>
  why === 'days-changed' && E.isLeft(named);

/** The length of the hold in open days. The first notice takes it from the policy; later notices keep it. */
const takeHoldOpenDays = (held: SetAside, ofPolicy: number): number =>
  held.is === 'secured' ? ofPolicy : held.holdOpenDays;

/**
 * Dispatch, earliest pickup and the hold count from the first notice, even if it could not be sent (A23). A
 * day that no calendar covers stays null. A reservation that was already picked up gets no notice (A26). The
 * days follow the rules at the command's instant, as in the mail, even if the outcome is recorded later.
 */
export const recordNotice = decision(
  RecordNotice,
  function* ({ at, reservation: id, notice, run, why, outcome }) {
    const { published, found } = yield* reading({ published: rulesUntil(at), found: reservation(id) });
    const inForce = yield* requiring(policyInForce(published, at));
    const { today: on, policy } = inForce;
    const ofDay = mailRun(published, run, policy.timeZone);
    if (why === 'waits-again') {
      const waiting = yield* requiring(reservationIs(id, found, 'waiting', 'secured'));
      yield* requiring(nextNotice(waiting, notice));
      yield* requiring(hasItsReason(waiting, why));
      yield* requiring(readyByThen(id, waiting.copyLostAt ?? at, ofDay));
      const { title, borrower, group } = waiting;
      return [waitNotice(outcome, { at, on, reservation: id, notice, title, borrower, group })];
    }
    const held =
      why === 'ready'
        ? yield* requiring(reservationIs(id, found, 'secured'))
        : yield* requiring(reservationIs(id, found, 'noticed', 'shipped', 'arrived'));
    yield* requiring(nextNotice(held, notice));
    yield* requiring(hasItsReason(held, why));
    if (held.is === 'secured') yield* requiring(readyByThen(id, held.readySince, ofDay));
    yield* requiring(locationKnown(published, held.location));
    const named = promisedDays(published, held, inForce);
    const namesNone = forbidsDays(outcome, why) || isLate(held, on) || lacksDays(why, named);
    const days = namesNone ? noNoticeDays : yield* requiring(named);
    const { copy, title, borrower, location, pickupClass, group } = held;
    const holdOpenDays = takeHoldOpenDays(held, policy.holdShelfOpenDays);
    const of = { reservation: id, copy, title, borrower, location, pickupClass, group };
    return [readyNotice(outcome, { at, on, notice, why, ...of, ...days, holdOpenDays })];
  },
);

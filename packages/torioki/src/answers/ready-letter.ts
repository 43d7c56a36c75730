import { storeError, type Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { renderReadyNotice, type LocalDate, type ReadyNotice, type Speaker } from '@torioki/lending';
import type { NoticeReason, ReadyReservation } from '@torioki/lending/labels';
import type { QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { answerQuery, type ShownAnswer, type Unaccepted, type WithTitleName } from './answer.js';

/** A reservation in a letter, as 予約状況照会 shows it. */
export type ReservationInLetter = Pick<
  QueuedReservation,
  'is' | 'pickup' | 'dispatchDay' | 'earliestPickup' | 'lastDay'
> &
  WithTitleName;

const whyOf = ({ is }: ReservationInLetter): NoticeReason =>
  is === 'late' ? 'late' : is === 'waiting' ? 'waits-again' : 'ready';

const noDays = { dispatchDay: null, earliestPickup: null, lastDay: null };

/** The part of the letter about a reservation. It names the title only if the policy wants names in mails. */
const partOf =
  ({ policy }: Speaker) =>
  (one: ReservationInLetter): ReadyReservation => {
    const { is, pickup, dispatchDay, earliestPickup, lastDay, called } = one;
    const why = whyOf(one);
    return {
      ...(why === 'ready' ? { dispatchDay, earliestPickup, lastDay } : noDays),
      ...(policy.readyMail.titles && called !== undefined ? { called } : {}),
      ...{ why, location: pickup.location, pickupClass: pickup.pickupClass, hasArrived: is === 'arrived' },
    };
  };

const notReservations: Fault = {
  path: 'reservations',
  ...because(
    'wrong-form',
    'must be the reservations of `file.reservations`, with the days of `views.pickupLocations()`',
    '利用者の予約の一覧と発送日を書く',
  ),
};

/**
 * A letter with the content of the mail about reservations, to a patron whom no mail reached (R49–R53, R89).
 * `invalid-input` for anything but reservations.
 */
export const showReadyLetter =
  (speaker: Speaker) =>
  (
    reservations: readonly ReservationInLetter[],
    dispatchDays: readonly LocalDate[],
  ): ShownAnswer<ReadyNotice> | Unaccepted =>
    answerQuery(
      E.tryCatch(
        () =>
          renderReadyNotice(
            reservations.map(partOf(speaker)),
            dispatchDays,
            speaker,
            speaker.words.noticeLetter,
          ),
        () => storeError('invalid-input', notReservations),
      ),
    );

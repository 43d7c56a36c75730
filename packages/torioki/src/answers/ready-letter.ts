import { renderReadyNotice, type LocalDate, type ReadyNotice, type Speaker } from '@torioki/lending';
import type { NoticeReason, ReadyReservation } from '@torioki/lending/labels';
import type { QueuedReservation } from '@torioki/read-models';
import type { WithTitleName } from './answer.js';

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

/** The text of the mail about reservations, for a letter to a patron whom no mail reached (R49–R53, R89). */
export const renderReadyLetter =
  (speaker: Speaker) =>
  (reservations: readonly ReservationInLetter[], dispatchDays: readonly LocalDate[]): ReadyNotice =>
    renderReadyNotice(reservations.map(partOf(speaker)), dispatchDays, speaker);

import { decisions, Instant, ReservationId, type LocationId } from '@torioki/lending';
import { optional } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import type { RequestDefinition, SentWith } from '../../answers/request-definition.js';
import type { Identified, WithOptionalCommandId } from '../../answers/request.js';
import type { ForPatron } from './for-patron.js';
import { giveIfRegistered, giveUnderOwnPseudonym, renewLoan } from './give-under-pseudonym.js';
import { handOverCopy } from './hand-over-copy.js';
import { patronCommand, type GivePatronCommand } from './patron-command.js';
import { requireBranchRegistration } from './require-branch-registration.js';
import { reserveCartLines } from './reserve-cart-lines.js';

/** Hands over a copy, under the pseudonym that it is set aside for. */
const pickUp = patronCommand(decisions.pickUp, {
  en: 'hands over a copy that is set aside for any of the patron’s pseudonyms (R57, R60, R61), or lends one from the shelf',
  stoppedAs: 'borrow',
  refusals: ['patron-leaving'],
  impossible: ['loan-known'],
  give: handOverCopy,
});

const renew = patronCommand(decisions.renew, {
  en: 'renews a loan; the new due date is counted from the click (R75–R83)',
  stoppedAs: 'renew',
  refusals: ['patron-leaving'],
  give: renewLoan,
});

/** The instant of a click, without seconds: the seconds of a device's clock could identify the device. */
const cutToMinute = (clickedAt: string): string =>
  Instant.is(clickedAt) ? `${clickedAt.slice(0, 16)}:00.000Z` : clickedAt;

const movePickup: GivePatronCommand<WithOptionalCommandId & { readonly location: string }> = (
  asking,
  command,
  sent,
) => requireBranchRegistration([sent.location as LocationId], giveIfRegistered, asking, command, sent);

/** The commands for reservations and loans, given by a patron or by staff for the patron. */
const borrowing = {
  reserve: patronCommand(decisions.reserve, {
    en: 'reserves all confirmed lines and removes them from the cart, or refuses them all (R40, R43, R48, A8)',
    stoppedAs: 'reserve',
    refusals: ['patron-leaving', 'not-registered-at-pickup'],
    impossible: ['borrower-closed', 'reservation-known'],
    give: reserveCartLines,
  }),
  reserveInOrder: patronCommand(decisions.reserveInOrder, {
    en: 'reserves several titles as a reading order; the title with the smallest rank comes first (R41, R44, R45)',
    stoppedAs: 'reserve',
    refusals: ['patron-leaving', 'not-registered-at-pickup'],
    impossible: ['borrower-closed', 'reservation-known', 'group-known'],
    give: reserveCartLines,
  }),
  changeRank: patronCommand(decisions.changeRank, {
    en: 'changes the ranks of reservations without a secured copy (A32)',
    refusals: ['patron-leaving'],
    give: giveIfRegistered,
  }),
  renew: {
    ...renew,
    answer: (on: ForPatron, sent: Identified<SentWith<typeof renew>>) =>
      renew.answer(on, { ...sent, clickedAt: cutToMinute(sent.clickedAt) }),
  },
  cancel: patronCommand(decisions.cancel, {
    en: 'cancels a reservation. A patron can do so while it is 予約中 (R72, R73), staff until the pickup, with a reason for the patron (R74)',
    impossible: ['reason-not-asked'],
    give: giveUnderOwnPseudonym,
  }),
  changePickup: patronCommand(decisions.changePickup, {
    en: 'chooses another pickup place for a reservation that is 予約中 (R72, R73, A32); the general materials section may do so until the copy leaves (R74)',
    refusals: ['patron-leaving', 'not-registered-at-pickup'],
    impossible: ['copy-unknown'],
    give: movePickup,
  }),
  suspendReservation: patronCommand(decisions.suspendReservation, {
    en: 'suspends a reservation that is 予約中, if the policy offers suspensions. Until the given day the reservation gets no copy, but keeps its place in the queue (ours)',
    refusals: ['patron-leaving'],
    give: giveIfRegistered,
  }),
  resumeReservation: patronCommand(decisions.resumeReservation, {
    en: 'resumes a suspended reservation (ours)',
    give: giveUnderOwnPseudonym,
  }),
};

/** Staff may also waive a block that stops the command. */
const withWaiver = <Row extends RequestDefinition>(row: Row): Row =>
  row.becomes !== null && 'block' in row.becomes.fields
    ? { ...row, fields: { ...row.fields, waivesBlock: optional(t.boolean) } }
    : row;

/** The commands that staff give for a patron. They can be rehearsed. */
export const fileCommands = {
  ...borrowing,
  reserve: withWaiver(borrowing.reserve),
  reserveInOrder: withWaiver(borrowing.reserveInOrder),
  renew: withWaiver(borrowing.renew),
  pickUp: withWaiver(pickUp),
};

const { cancel, ...others } = borrowing;

/** The portal's requests that a patron can rehearse. A patron gives no reason for a cancellation. */
export const portalCommands = {
  ...others,
  cancel: {
    ...cancel,
    fields: { reservation: ReservationId },
    answer: (on: ForPatron, sent: Identified<Omit<SentWith<typeof cancel>, 'reason'>>) =>
      cancel.answer(
        { ...on, give: (decision, _, filled) => on.give(decision, sent, { ...filled, reason: null }) },
        { ...sent, reason: null },
      ),
  },
};

/** The fields of a patron's request. Only staff waive a block. */
export type SentByPatron<Of extends RequestDefinition> = Omit<SentWith<Of>, 'waivesBlock'>;

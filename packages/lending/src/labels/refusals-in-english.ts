import type { Refusal, RefusalCode } from '../decisions/index.js';

/** A text for each code, made of the facts that a refusal of that code has. */
export type RefusalTexts = {
  readonly [Code in RefusalCode]: (refusal: Refusal & { readonly code: Code }) => string;
};

const some = (ids: readonly string[]): string => ids.join(', ');

/** What is wrong, with the facts. Places, titles and copies have their codes. */
const texts: RefusalTexts = {
  'over-reservation-limit': ({ limit, active, asked }) =>
    `${active} reservations are open and ${asked} more were asked for; ${limit} are allowed.`,
  'title-not-held': ({ title }) => `The library holds no copy of its own of title ${title}.`,
  'not-for-loan': ({ title }) => `No copy of title ${title} may be lent.`,
  'in-library-only': ({ title }) => `Title ${title} is read in the library only.`,
  'in-library-short': ({ title }) => `Title ${title} is read in the library only, for a short time.`,
  'already-reserved': ({ title }) => `The borrower has reserved title ${title} already.`,
  'already-borrowed': ({ title }) => `The borrower has title ${title} at home already.`,
  'title-twice': ({ title }) => `Title ${title} was asked for twice.`,
  'pickup-location-unknown': ({ location }) => `No pickup location ${location} is published.`,
  'pickup-location-closed': ({ location }) => `Pickup location ${location} is closed.`,
  'reservation-known': ({ reservation }) => `The id ${reservation} is that of another reservation.`,
  'reservation-unknown': ({ reservation }) => `There is no reservation ${reservation} for whoever asks.`,
  'reservation-elsewhere': ({ is, expected }) => `The reservation is ${is}, not ${expected.join(' or ')}.`,
  'nothing-to-change': () => 'It is so already.',
  'already-secured': ({ is }) => `The reservation is ${is}, so its borrower cannot cancel it any more.`,
  'pickup-settled': ({ is }) => `The reservation is ${is}, so its place cannot be changed by this role.`,
  'reason-missing': () => 'No reason was given.',
  'reason-not-asked': () => 'A borrower gave a reason, which only staff do.',
  'copy-unknown': ({ copy }) => `There is no copy ${copy}.`,
  'copy-known': ({ copy }) => `Copy ${copy} was added before.`,
  'copy-elsewhere': ({ copy, is, expected }) => `Copy ${copy} is ${is}, not ${expected.join(' or ')}.`,
  'copy-not-lendable': ({ copy, loanClass }) =>
    `Copy ${copy} is ${loanClass}, and does not leave the library.`,
  'copy-borrowed': ({ copy }) => `Copy ${copy} belongs to another library.`,
  'nobody-waiting': ({ title }) => `Nobody waits for title ${title}.`,
  'calendar-horizon-exceeded': ({ calendar, day }) =>
    `The ${calendar === 'dispatch-days' ? 'dispatch days' : 'closed days'} are not published as far as ${day}.`,
  'headquarters-pickup-not-shipped': ({ location }) => `What is picked up at ${location} is not shipped.`,
  'not-a-dispatch-day': ({ day }) => `${day} is not a dispatch day.`,
  'noticed-today': ({ noticedOn }) => `The notice is of ${noticedOn}; the copy leaves after that day.`,
  'notice-outdated': ({ readySince }) => `The book is ready only since ${readySince}, after the run began.`,
  'wrong-pickup-place': ({ location, expected }) => `The place is ${expected}, not ${location}.`,
  'set-aside-already': ({ title }) => `A copy of title ${title} is set aside for the borrower.`,
  'set-aside-for-other': ({ copy }) => `Copy ${copy} is set aside for somebody else.`,
  'prefectural-card-missing': () => "The library's own card was not shown.",
  'branch-card-missing': ({ location }) => `The card of the branch ${location} was not shown.`,
  'loan-known': ({ loan }) => `The id ${loan} is that of another loan.`,
  'loan-unknown': ({ loan }) => `There is no loan ${loan} for whoever asks.`,
  'loan-returned': ({ loan }) => `Loan ${loan} was returned.`,
  'renewal-click-expired': ({ clickedAt, minutes }) =>
    `The first click was at ${clickedAt}; it is confirmed within ${minutes} minutes.`,
  'renewal-branch-pickup': ({ location }) => `The book was picked up at the branch ${location}.`,
  'renewal-patron-overdue': ({ overdue }) => `${overdue.length} loans of the borrower are overdue.`,
  'renewal-reserved-by-other': ({ waiting }) => `${waiting} others wait for the title.`,
  'renewal-limit-reached': ({ limit }) => `The loan was renewed ${limit} times, which is the limit.`,
  'renewal-interlibrary': () => 'The book was borrowed from another library.',
  'nothing-to-pay': ({ location }) => `A copy was handed in at ${location}, where nobody pays postage.`,
  'wrong-return-place': ({ location, expected }) =>
    `The copy is returned to ${expected}, not to ${location}.`,
  'actor-not-allowed': ({ role, allowed }) => `The command is for ${allowed.join(', ')}, not for ${role}.`,
  'no-policy-in-force': ({ at }) => `No policy was in force at ${at}.`,
  retroactive: ({ from, today }) => `It was to hold from ${from}, before ${today}.`,
  'policy-contradictory': ({ faults }) =>
    `The policy contradicts itself in ${some(faults.map(({ path }) => path))}.`,
  'day-outside-period': ({ day, from, until }) => `${day} lies outside the period from ${from} to ${until}.`,
  'period-too-long': ({ days, most }) => `The period has ${days} days; ${most} are allowed.`,
  'pickup-location-known': ({ location }) => `Pickup location ${location} was added before.`,
  'headquarters-known': ({ location }) => `The headquarters are ${location} already.`,
  'predecessor-not-secured': ({ heldBack }) =>
    `All ${heldBack.length} who wait are held back by a reading order.`,
  'too-few-for-an-order': ({ lines }) => `A reading order needs two titles, and has ${lines}.`,
  'duplicate-priority': ({ rank }) => `The rank ${rank} was given twice.`,
  'several-pickups': ({ locations }) => `The reading order names several places: ${some(locations)}.`,
  'group-known': ({ group }) => `The id ${group} is that of another reading order.`,
  'group-unknown': ({ group }) => `There is no reading order ${group} for whoever asks.`,
  'not-in-group': ({ reservation }) => `Reservation ${reservation} is not an open one of the reading order.`,
  'turn-has-come': ({ reservation }) => `The turn of reservation ${reservation} has come.`,
  'rank-too-small': ({ rank, above }) => `The rank ${rank} is not above ${above}, whose turn has come.`,
  'no-home-delivery': () => 'By the policy, nothing is sent to homes.',
  'borrower-has-open-things': ({ reservations, loans }) =>
    `${reservations} reservations and ${loans} loans are open.`,
  'borrower-not-closed': () => 'The pseudonym is not closed.',
  'mail-waits': () => 'A mail to the borrower waits to be sent.',
  'lost-book-unsettled': ({ copy }) => `Copy ${copy}, which the borrower lost, is still missing.`,
  'borrower-closed': () => 'The pseudonym is closed.',
  'walk-in-at-headquarters-only': ({ location }) => `There is no shelf at ${location} to lend from.`,
  'title-waited-for': ({ waiting, title }) => `${waiting} others wait for title ${title}.`,
  'hold-not-over': ({ lastDay }) => `The copy is held until ${lastDay}.`,
  'hold-not-begun': () => 'The hold has not begun.',
  'copy-left': ({ copies, title }) => `${copies} copies of title ${title} could fill the reservation.`,
  'copy-not-here': ({ location, from }) => `The copy is at ${from}, not at ${location}.`,
  'due-while-closed': ({ until, dueOn }) => `${dueOn} is not after the closure, which ends on ${until}.`,
  'loan-lost': ({ loan }) => `The copy of loan ${loan} was declared lost.`,
  'id-copy-missing': () => 'No official document was shown or enclosed.',
  'return-postage-short': ({ enclosed, required }) =>
    `Stamps for ${enclosed} yen were enclosed; the way of the card costs ${required}.`,
  'id-copy-kept': () => 'The copy of the document was not sent back with the card.',
  'not-registered-mail': () => 'The card was not sent by registered mail.',
  'card-unknown': () => 'The card is not one of the patron.',
  'card-replaced': ({ on }) => `Another card was issued in its place on ${on}.`,
  'card-already-sent': ({ on }) => `The card was sent on ${on}.`,
  'password-not-set': () => 'No password was set.',
  'not-on-web': () => 'Patrons do not change this themselves.',
  'no-proof-of-change': () => 'No proof of the change was shown.',
  'old-phone-mismatch': () => 'The old phone number was another.',
  'not-a-branch': ({ location }) => `${location} is not a branch.`,
  'request-elsewhere': ({ is }) => `The title request is ${is}, not open.`,
  'headquarters-stays': ({ location }) => `${location} is the headquarters, which do not close.`,
  'headquarters-no-counter': ({ pickupClass }) =>
    `The headquarters have a counter, and are no ${pickupClass}.`,
};

/** The English text of a refusal. The Japanese one is `refusalText`. */
export const refusalInEnglish = (refusal: Refusal): string =>
  (texts[refusal.code] as (given: Refusal) => string)(refusal);

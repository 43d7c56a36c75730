import { groupBy, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { DataOf } from '../events/index.js';
import type { LocalDate, LocationId, PickupClass } from '../vocabulary/index.js';
import { renderContactLines } from './contact-lines.js';
import { formatDateForReader } from './dates.js';
import { formatPickupFrom, formatPickupUntil } from './pickup-days.js';
import { findPlaceName, type Speaker } from './speaker.js';

export type NoticeReason = DataOf<'ReadyNoticeSent'>['why'] | 'waits-again';

/** A reservation in a mail. A day is null if it does not apply or is unknown. */
export interface ReadyReservation {
  /** The reason for the mail; `ready` by default. */
  readonly why?: NoticeReason;
  readonly location: LocationId;
  readonly pickupClass: PickupClass;
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
  /**
   * The last day of its hold (A42). While the copy has not arrived at its branch, this day is counted from
   * `earliestPickup`.
   */
  readonly lastDay: LocalDate | null;
  readonly hasArrived?: boolean;
  /** The title's name, if the mail is to show it. */
  readonly called?: string;
}

export interface ReadyNotice {
  readonly subject: string;
  readonly text: string;
}

type Words = Speaker['words']['mail'];

/** The line of a place, followed by a line for each title with a name. */
const placeLines =
  (speaker: Speaker, mail: Words) =>
  (ready: NonEmptyArray<ReadyReservation>): readonly string[] => {
    const [{ location, pickupClass, dispatchDay, earliestPickup, lastDay, hasArrived }] = ready;
    const isExpected = pickupClass === 'branch' && hasArrived !== true;
    const { today, words } = speaker;
    const line = mail.place({
      place: findPlaceName(speaker, location),
      books: ready.length,
      dispatched: dispatchDay && formatDateForReader(dispatchDay, today, words.dates),
      from: earliestPickup && formatPickupFrom(earliestPickup, today, words),
      until: lastDay && formatPickupUntil(lastDay, isExpected, today, words),
    });
    return [line, ...ready.flatMap(({ called }) => (called === undefined ? [] : [mail.title(called)]))];
  };

/** The key of a line. Reservations with the same place and days share a line. */
const sameLine = ({ location, dispatchDay, earliestPickup, lastDay, hasArrived }: ReadyReservation): string =>
  [location, dispatchDay, earliestPickup, lastDay, hasArrived].join(' ');

const linesOf = (ready: readonly ReadyReservation[], speaker: Speaker, mail: Words): readonly string[] =>
  Object.values(groupBy(sameLine)([...ready])).flatMap(placeLines(speaker, mail));

const readyParagraphs = (
  ready: readonly ReadyReservation[],
  speaker: Speaker,
  mail: Words,
): readonly string[] =>
  (['counter', 'branch', 'home'] as const).flatMap((pickupClass) => {
    const lines = linesOf(
      ready.filter((one) => one.pickupClass === pickupClass),
      speaker,
      mail,
    );
    return lines.length > 0 ? ['', ...lines, mail[pickupClass](speaker)] : [];
  });

/**
 * The reasons besides `ready`, by priority. If a mail has several reasons, the one with the highest priority
 * gives the subject.
 */
const others = [
  ['waits-again', 'waitsAgain'],
  ['late', 'late'],
  ['days-unknown', 'daysUnknown'],
  ['days-changed', 'daysChanged'],
] as const;

/** The reason of a notice. If the days changed and the new days are unknown, the reason is `days-unknown`. */
const kindOf = ({ why, dispatchDay, earliestPickup }: ReadyReservation): string | undefined =>
  why === 'days-changed' && (dispatchDay ?? earliestPickup) === null ? 'days-unknown' : why;

const otherParagraphs = (
  ready: readonly ReadyReservation[],
  speaker: Speaker,
  mail: Words,
): readonly string[] =>
  others.flatMap(([why, group]) => {
    const ours = ready.filter((one) => kindOf(one) === why);
    if (ours.length === 0) return [];
    const words = mail[group];
    const isOnlyHome = ours.every(({ pickupClass }) => pickupClass === 'home');
    const end = 'afterToHome' in words && isOnlyHome ? words.afterToHome : 'after' in words && words.after;
    return ['', words.before, ...linesOf(ours, speaker, mail), ...(end === false ? [] : [end])];
  });

const isAnnounced = ({ why = 'ready' }: ReadyReservation): boolean =>
  why === 'ready' || why === 'address-given';

const subjectOf = (ready: readonly ReadyReservation[], words: Words): string => {
  const other = others.find(([why]) => ready.some((one) => kindOf(one) === why));
  return (ready.some(isAnnounced) || other === undefined ? words : words[other[1]]).subject;
};

/**
 * The mail about a patron's ready reservations (R49–R53, R59–R61), and about reservations that are late, lost
 * or changed (A51, A55). Each combination of place and days has a line with the number of books, and with
 * their titles if you pass the names. The guide's sentences, the cards and the next dispatch days follow. With
 * the words `noticeLetter`, it is a letter.
 */
export const renderReadyNotice = (
  ready: readonly ReadyReservation[],
  dispatchDays: readonly LocalDate[],
  speaker: Speaker,
  words: Words = speaker.words.mail,
): ReadyNotice => {
  const announced = ready.filter(isAnnounced);
  const promising = ready.filter((one) => isAnnounced(one) || one.why === 'days-changed');
  const isFetched = promising.some(({ pickupClass }) => pickupClass !== 'home');
  const isSent = announced.some(({ pickupClass }) => pickupClass !== 'counter');
  const { notes, dates } = speaker.words;
  const body = [
    ...(announced.length > 0 ? [words.opening, ...readyParagraphs(announced, speaker, words)] : []),
    ...otherParagraphs(ready, speaker, words),
  ];
  return {
    subject: subjectOf(ready, words).replaceAll(/\s*\n\s*/g, ' '),
    text: [
      ...(body[0] === '' ? body.slice(1) : body),
      ...(isFetched ? ['', notes.cards(speaker)] : []),
      ...(isSent && dispatchDays.length > 0
        ? ['', words.dispatchDays(dispatchDays.map((day) => formatDateForReader(day, speaker.today, dates)))]
        : []),
      '',
      ...renderContactLines(speaker),
    ].join('\n'),
  };
};

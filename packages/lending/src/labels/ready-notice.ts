import { groupBy, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { LocalDate, LocationId, PickupClass } from '../vocabulary/index.js';
import { contactLines } from './contact-lines.js';
import { monthAndDay } from './dates.js';
import { pickupFrom, pickupUntil } from './pickup-days.js';
import { screenNotes } from './screen-notes.js';
import { placeName, type Speaker } from './speaker.js';

/** What a notice says of a reservation that is ready. A day is null if there is none, or if it is unknown. */
export interface ReadyReservation {
  readonly location: LocationId;
  readonly pickupClass: PickupClass;
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
  /**
   * The last day of its hold (A42). At a branch, this assumes that the hold begins on the day of the earliest pickup.
   */
  readonly lastDay: LocalDate | null;
  /** What the title is called, where the mail is to say it. */
  readonly called?: string;
}

export interface ReadyNotice {
  readonly subject: string;
  readonly text: string;
}

/** ・稚内：2冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）; then a line for each title that is named */
const placeLines =
  (speaker: Speaker) =>
  (ready: NonEmptyArray<ReadyReservation>): readonly string[] => {
    const [{ location, pickupClass, dispatchDay, earliestPickup, lastDay }] = ready;
    const isExpected = pickupClass === 'branch';
    const line = [
      `・${placeName(speaker, location)}：${ready.length}冊`,
      ...(dispatchDay === null ? [] : [`${monthAndDay(dispatchDay)}に発送`]),
      ...(earliestPickup === null ? [] : [pickupFrom(earliestPickup)]),
      ...(lastDay === null ? [] : [pickupUntil(lastDay, isExpected)]),
    ].join('、');
    return [line, ...ready.flatMap(({ called }) => (called === undefined ? [] : [`\u3000${called}`]))];
  };

/** What a reader who fetches books at places of a class has to know (R3, R10, R50–R52). */
const sentences = (speaker: Speaker): Readonly<Record<PickupClass, readonly string[]>> => {
  const { nextDay, dispatched, daysLater, postage, postedBack } = screenNotes(speaker);
  return {
    counter: [nextDay],
    branch: [dispatched, daysLater],
    home: [`${dispatched}（${postage}）`, `※ 自宅受取は${postedBack}`],
  };
};

const paragraphs = (ready: readonly ReadyReservation[], speaker: Speaker): readonly string[] =>
  Object.entries(sentences(speaker)).flatMap(([pickupClass, told]) => {
    const ofClass = ready.filter((one) => one.pickupClass === pickupClass);
    const byPlace = Object.values(groupBy(({ location }: ReadyReservation) => location)(ofClass));
    return byPlace.length > 0 ? ['', ...byPlace.flatMap(placeLines(speaker)), ...told] : [];
  });

/**
 * The mail that says which reservations are ready (R49–R53, R59–R61). It has a line for each place, with the number of
 * books and the days, and names the titles if it is given what they are called. Then come the guide's sentences, the cards, and the dispatch days that are
 * left.
 */
export const readyNotice = (
  ready: readonly ReadyReservation[],
  dispatchDays: readonly LocalDate[],
  speaker: Speaker,
): ReadyNotice => {
  const isFetched = ready.some(({ pickupClass }) => pickupClass !== 'home');
  const isSent = ready.some(({ pickupClass }) => pickupClass !== 'counter');
  return {
    subject: '貸出準備完了のお知らせメール',
    text: [
      'ご予約の本の貸出準備が完了しました。',
      ...paragraphs(ready, speaker),
      ...(isFetched ? ['', screenNotes(speaker).cards] : []),
      ...(isSent && dispatchDays.length > 0
        ? ['', `発送日：${dispatchDays.map(monthAndDay).join('、')}`]
        : []),
      '',
      ...contactLines(speaker),
    ].join('\n'),
  };
};

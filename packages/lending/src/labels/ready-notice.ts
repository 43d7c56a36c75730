import { groupBy, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { DataOf } from '../events/index.js';
import type { LocalDate, LocationId, PickupClass } from '../vocabulary/index.js';
import { renderContactLines } from './contact-lines.js';
import { formatDateForReader } from './dates.js';
import { formatPickupFrom, formatPickupUntil } from './pickup-days.js';
import { screenNotes } from './screen-notes.js';
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

/**
 * The line of a place, followed by a line for each title with a name. The line of a place reads
 * ・稚内：2冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）.
 */
const placeLines =
  (speaker: Speaker) =>
  (ready: NonEmptyArray<ReadyReservation>): readonly string[] => {
    const [{ location, pickupClass, dispatchDay, earliestPickup, lastDay, hasArrived }] = ready;
    const isExpected = pickupClass === 'branch' && hasArrived !== true;
    const { today } = speaker;
    const line = [
      `・${findPlaceName(speaker, location)}：${ready.length}冊`,
      ...(dispatchDay === null ? [] : [`${formatDateForReader(dispatchDay, today)}に発送`]),
      ...(earliestPickup === null ? [] : [formatPickupFrom(earliestPickup, today)]),
      ...(lastDay === null ? [] : [formatPickupUntil(lastDay, isExpected, today)]),
    ].join('、');
    return [line, ...ready.flatMap(({ called }) => (called === undefined ? [] : [`\u3000${called}`]))];
  };

/** The key of a line. Reservations with the same place and days share a line. */
const sameLine = ({ location, dispatchDay, earliestPickup, lastDay, hasArrived }: ReadyReservation): string =>
  [location, dispatchDay, earliestPickup, lastDay, hasArrived].join(' ');

const linesOf = (ready: readonly ReadyReservation[], speaker: Speaker): readonly string[] =>
  Object.values(groupBy(sameLine)([...ready])).flatMap(placeLines(speaker));

/** Instructions for pickups at places of each class (R3, R10, R50–R52). */
const sentences = (speaker: Speaker): Readonly<Record<PickupClass, readonly string[]>> => {
  const { nextDay, dispatched, daysLater, postage, postedBack } = screenNotes(speaker);
  return {
    counter: [nextDay],
    branch: [dispatched, daysLater],
    home: [`${dispatched}（${postage}）`, `※ 自宅受取は${postedBack}`],
  };
};

const readyParagraphs = (ready: readonly ReadyReservation[], speaker: Speaker): readonly string[] =>
  Object.entries(sentences(speaker)).flatMap(([pickupClass, sentence]) => {
    const lines = linesOf(
      ready.filter((one) => one.pickupClass === pickupClass),
      speaker,
    );
    return lines.length > 0 ? ['', ...lines, ...sentence] : [];
  });

/**
 * Subject and sentences for each reason other than `ready`. If a mail has several reasons, the first of them
 * in this list gives the subject.
 */
const others = [
  {
    why: 'waits-again',
    subject: '貸出準備の取り消しのお知らせメール',
    before:
      'お知らせした次の本は、資料の都合によりお渡しできなくなりました。ご迷惑をおかけし、申し訳ございません。',
    after:
      'ご予約は元の順番のまま「予約中」に戻りました。貸出準備が整いましたら、改めてメールでお知らせします。',
  },
  {
    why: 'late',
    subject: '到着の遅れのお知らせメール',
    before: 'お知らせした次の本は、お届けが遅れています。ご迷惑をおかけし、申し訳ございません。',
    after: '受取館に到着しましたら、改めてメールでお知らせします。それまでは、受け取ることができません。',
  },
  {
    why: 'days-unknown',
    subject: '受取日変更のお知らせメール',
    before:
      '次の本は、お知らせした日にはお受け取りいただけなくなりました。ご迷惑をおかけし、申し訳ございません。',
    after: '新しい日が決まりましたら、改めてメールでお知らせします。',
  },
  {
    why: 'days-changed',
    subject: '受取日変更のお知らせメール',
    before: '次の本は、お知らせした日が変わりました。次のとおりお受け取りください。',
    after: null,
  },
] as const;

/** The reason of a notice. If the days changed and the new days are unknown, the reason is `days-unknown`. */
const kindOf = ({ why, dispatchDay, earliestPickup }: ReadyReservation): string | undefined =>
  why === 'days-changed' && (dispatchDay ?? earliestPickup) === null ? 'days-unknown' : why;

const otherParagraphs = (ready: readonly ReadyReservation[], speaker: Speaker): readonly string[] =>
  others.flatMap(({ why, before, after }) => {
    const ours = ready.filter((one) => kindOf(one) === why);
    if (ours.length === 0) return [];
    const isOnlyHome = ours.every(({ pickupClass }) => pickupClass === 'home');
    const end = why === 'late' && isOnlyHome ? '発送しましたら、予約状況照会でご確認いただけます。' : after;
    return ['', before, ...linesOf(ours, speaker), ...(end === null ? [] : [end])];
  });

const isAnnounced = ({ why = 'ready' }: ReadyReservation): boolean =>
  why === 'ready' || why === 'address-given';

/**
 * The mail about a patron's ready reservations (R49–R53, R59–R61), and about reservations that are late, lost
 * or changed (A51, A55). Each combination of place and days has a line with the number of books, and with
 * their titles if you pass the names. The guide's sentences, the cards and the next dispatch days follow.
 */
export const renderReadyNotice = (
  ready: readonly ReadyReservation[],
  dispatchDays: readonly LocalDate[],
  speaker: Speaker,
): ReadyNotice => {
  const announced = ready.filter(isAnnounced);
  const promising = ready.filter((one) => isAnnounced(one) || one.why === 'days-changed');
  const isFetched = promising.some(({ pickupClass }) => pickupClass !== 'home');
  const isSent = announced.some(({ pickupClass }) => pickupClass !== 'counter');
  const other = others.find(({ why }) => ready.some((one) => kindOf(one) === why));
  const body = [
    ...(announced.length > 0
      ? ['ご予約の本の貸出準備が完了しました。', ...readyParagraphs(announced, speaker)]
      : []),
    ...otherParagraphs(ready, speaker),
  ];
  return {
    subject: announced.length > 0 || other === undefined ? '貸出準備完了のお知らせメール' : other.subject,
    text: [
      ...(body[0] === '' ? body.slice(1) : body),
      ...(isFetched ? ['', screenNotes(speaker).cards] : []),
      ...(isSent && dispatchDays.length > 0
        ? ['', `発送日：${dispatchDays.map((day) => formatDateForReader(day, speaker.today)).join('、')}`]
        : []),
      '',
      ...renderContactLines(speaker),
    ].join('\n'),
  };
};

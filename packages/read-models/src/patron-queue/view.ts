import { getOrElse } from 'fp-ts/lib/Either.js';
import type {
  BorrowerId,
  GroupId,
  Instant,
  LocalDate,
  LocationId,
  ReservationId,
  TitleId,
} from '@torioki/lending';
import {
  firstOpenDay,
  isLate,
  policyAt,
  findSuspensionEnd,
  listWaiting,
  type NewestNotice,
} from '@torioki/lending/aggregates';
import { dispatchAndPickupDays } from '@torioki/lending/decisions';
import {
  formatDateForReader,
  formatPickupFrom,
  formatPickupUntil,
  lendingWords,
} from '@torioki/lending/labels';
import { documents, type RunningQuery } from '@torioki/projection';
import { computeHold } from '../compute-hold.js';
import { noticesModel, type NoticeDocument } from '../notices/fold.js';
import { dayBeforeDeparture } from '../day-before-departure.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import { titleQueueModel } from '../title-queue/fold.js';
import type { OpenReservation, PickupProgress } from './document.js';
import { patronQueueModel } from './fold.js';
import { office, view, type ViewWords } from '../view.js';

/** A line of 予約状況照会. */
export interface QueuedReservation {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  /** 予約中 until a copy is secured, then 貸出可能 (R54, R71). */
  readonly word: string;
  /** `late`: the copy has not arrived by the promised day, or has not left for the home (NOTICE-6). */
  readonly is: PickupProgress['is'] | 'late';
  readonly pickup: Pickup;
  /** The day when the copy leaves or left for a branch or a home; null once the copy has arrived. */
  readonly dispatchDay: LocalDate | null;
  /** The first day of pickup (R50, R59). */
  readonly earliestPickup: LocalDate | null;
  /** The first day of pickup in Japanese, for example 4月11日(日)以降 (R59, A31). */
  readonly pickupFrom: string | null;
  /**
   * The last day of the hold (A42). While the copy has not arrived at its branch, this day is counted from
   * `earliestPickup`.
   */
  readonly lastDay: LocalDate | null;
  /** The last day in Japanese, for example 4月23日(金)まで, with （予定） until the copy has arrived. */
  readonly pickupUntil: string | null;
  /** The number of reservations that wait for the title, including this reservation while it waits (A57). */
  readonly waiting: number;
  /** The reason why the newest notice about the copy reached nobody; null for any other reservation (R89). */
  readonly notSent: NewestNotice['reason'];
  /** Whether the icon 変更取消 is shown: only while the reservation is 予約中 (R72, R73). */
  readonly changeable: boolean;
  /**
   * The day when the suspension ends; null if the reservation is not suspended (ours). From this day on, a
   * copy may be secured for the reservation.
   */
  readonly suspendedUntil: LocalDate | null;
  /** The end of the suspension in Japanese, for example 休止中（4月20日(火)に再開）. */
  readonly suspended: string | null;
  readonly readingOrder: ReadingOrder | null;
}

/** The position of a reservation in a 読みたい順予約. */
export interface ReadingOrder {
  readonly group: GroupId;
  /** 優先順位, the rank in the reading order. */
  readonly rank: number | null;
  /** Whether the reservation still waits for an earlier volume of the reading order (R45). */
  readonly heldBack: boolean;
  /** Whether the rank may change: only until a copy is secured for the reservation (A32). */
  readonly rankChangeable: boolean;
}

type Days = Pick<QueuedReservation, 'dispatchDay' | 'earliestPickup'>;

type Suspension = Pick<QueuedReservation, 'suspendedUntil' | 'suspended'>;

const unknown: Days = { dispatchDay: null, earliestPickup: null };

/**
 * The dispatch day and the first pickup day after a notice, by the present calendars and closures. If a
 * dispatch was missed, both days are computed from the next dispatch day.
 */
const daysSince = (
  noticedOn: LocalDate,
  { location, pickupClass }: OpenReservation,
  { rules, at, today }: RulesAt,
): Days => {
  const place = rules.locations.get(location);
  const policy = policyAt(rules, at);
  if (place === undefined || policy === undefined) return unknown;
  const from = pickupClass === 'counter' ? noticedOn : dayBeforeDeparture(noticedOn, today);
  return getOrElse(() => unknown)(
    dispatchAndPickupDays(rules, { ...place, pickupClass }, { today: from, policy }),
  );
};

/**
 * The given day or, if the place is closed on it, the next open day. Also the given day if no calendar covers
 * it.
 */
const openFrom = ({ rules }: RulesAt, location: LocationId, day: LocalDate): LocalDate =>
  getOrElse(() => day)(firstOpenDay(rules, location, day));

/** Removes the pickup day of a late copy, because the day is unknown. */
const withoutPickup = ({ dispatchDay }: Days): Days => ({ dispatchDay, earliestPickup: null });

const daysOf = (open: OpenReservation, on: RulesAt): Days => {
  const { progress } = open;
  switch (progress.is) {
    case 'waiting':
    case 'secured':
      return unknown;
    case 'noticed':
      return daysSince(progress.noticedOn, open, on);
    case 'shipped':
      return {
        dispatchDay: progress.shippedOn,
        earliestPickup: progress.availableFrom && openFrom(on, open.location, progress.availableFrom),
      };
    case 'arrived':
      return { dispatchDay: null, earliestPickup: progress.arrivedOn };
  }
};

/** The last day of a reservation's hold; null if the published calendars end before this day. */
const lastDayOf = (
  { progress, location, pickupClass, holdOpenDays }: OpenReservation,
  earliestPickup: LocalDate | null,
  promisedUntil: LocalDate | null,
  on: RulesAt,
): LocalDate | null => {
  const toldOn = progress.is === 'noticed' ? progress.noticedOn : null;
  const began = pickupClass === 'counter' ? toldOn : earliestPickup;
  return began === null || holdOpenDays === null
    ? null
    : computeHold(on, { location, began, openDays: holdOpenDays, promisedUntil }).lastDay;
};

const suspensionOf = (open: OpenReservation, { today }: RulesAt, words: ViewWords): Suspension => {
  const suspendedUntil = findSuspensionEnd(today, open);
  const suspended =
    suspendedUntil && words.suspension.suspended(formatDateForReader(suspendedUntil, today, words.dates));
  return { suspendedUntil, suspended };
};

/**
 * The further data of a line: the reservation's notices, the number of reservations that wait for its title,
 * and the words of the library.
 */
interface LineExtras {
  readonly notice: NoticeDocument;
  readonly waiting: number;
  readonly words: ViewWords;
}

const readingOrderOf = ({
  progress,
  group,
  rank,
  turnCame,
  wasSecured,
}: OpenReservation): QueuedReservation['readingOrder'] => {
  const isWaiting = progress.is === 'waiting';
  return group === null
    ? null
    : { group, rank, heldBack: isWaiting && !turnCame, rankChangeable: isWaiting && !wasSecured };
};

/** The reason why the newest notice reached nobody. */
const reasonOf = (notice: NoticeDocument): QueuedReservation['notSent'] =>
  notice !== null && 'newest' in notice ? notice.newest.reason : null;

/** Whether the hold begins later, when the copy arrives at its branch. */
const isExpected = ({ pickupClass, progress }: OpenReservation): boolean =>
  pickupClass === 'branch' && progress.is !== 'arrived';

const makeQueuedReservation = (
  open: OpenReservation,
  on: RulesAt,
  { notice, waiting, words }: LineExtras,
): QueuedReservation => {
  const { reservation, title, progress } = open;
  const late = notice !== null && isLate(notice, on.today);
  const days = daysOf(open, on);
  const { dispatchDay, earliestPickup } = late ? withoutPickup(days) : days;
  const lastDay = lastDayOf(open, earliestPickup, notice?.promisedUntil ?? null, on);
  return {
    reservation,
    title,
    word: words.reservations[progress.is],
    is: late ? 'late' : progress.is,
    pickup: pickupAt(on.rules, open),
    dispatchDay,
    earliestPickup,
    pickupFrom: earliestPickup === null ? null : formatPickupFrom(earliestPickup, on.today, words),
    lastDay,
    pickupUntil: lastDay === null ? null : formatPickupUntil(lastDay, isExpected(open), on.today, words),
    waiting,
    notSent: reasonOf(notice),
    changeable: progress.is === 'waiting',
    ...suspensionOf(open, on, words),
    readingOrder: readingOrderOf(open),
  };
};

/**
 * 予約状況照会: a patron's open reservations, oldest first (R54, R71). Pass all pseudonyms that are still linked to
 * the patron.
 */
export const findReservations = (
  borrowers: readonly BorrowerId[],
  at: Instant,
  words: ViewWords = lendingWords,
) =>
  function* (): RunningQuery<readonly QueuedReservation[]> {
    const on = yield* readRules(at);
    const open = (yield* documents(patronQueueModel, borrowers)).flat();
    const inOrder = open.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    const queues = yield* documents(
      titleQueueModel,
      inOrder.map(({ title }) => title),
    );
    const notices = yield* documents(
      noticesModel,
      inOrder.map(({ reservation }) => reservation),
    );
    return inOrder.map((one, index) =>
      makeQueuedReservation(one, on, {
        notice: notices[index] ?? null,
        waiting: listWaiting(queues[index] ?? []).length,
        words,
      }),
    );
  };

/** 予約状況照会: a patron's reservations, under all given pseudonyms (R54, R71). */
export const patronQueue = view(
  ['利用者の予約(予約状況照会)', "a patron's reservations"],
  office,
  ['borrower'],
  ({ borrower }, at, _, words) => findReservations(borrower, at, words),
);

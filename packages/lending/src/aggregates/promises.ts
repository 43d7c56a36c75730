import type { DataOf } from '../events/index.js';
import { nextDay, type LocalDate, type PickupClass, type PromisedDays } from '../vocabulary/index.js';

type NoticeData = DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>;

/** The promises that a reservation's notices have made so far, for any of its copies. */
export interface Promises {
  /**
   * The number of notices so far. Notices are numbered from 0, so this is also the number of the next notice.
   */
  readonly notices: number;
  /**
   * The latest day that any notice named; the hold does not end before that day. Null if no notice named a
   * day.
   */
  readonly promisedUntil: LocalDate | null;
}

export const noPromises: Promises = { notices: 0, promisedUntil: null };

/** The newest notice about a copy that is set aside. */
export interface NewestNotice extends Pick<NoticeData, 'on' | 'why' | 'closedDays'> {
  readonly promised: PromisedDays;
  /** The reason why the notice was not sent; null if it was sent. */
  readonly reason: DataOf<'ReadyNoticeNotSent'>['reason'] | null;
}

/** A reservation's promises, with the newest notice about its copy. */
export interface NoticedPromises extends Promises {
  readonly newest: NewestNotice;
  /**
   * The first day when the copy counts as late, unless it has reached its branch or left for the home. Null
   * for a counter, or if no notice named a day.
   */
  readonly expectedOn: LocalDate | null;
}

const laterDay = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && one < other) ? other : one;

const expectedOn = (
  pickupClass: PickupClass,
  { from, dispatchDay }: NoticeData['promised'],
): LocalDate | null => {
  switch (pickupClass) {
    case 'counter':
      return null;
    case 'branch':
      return from;
    case 'home':
      return dispatchDay && nextDay(dispatchDay);
  }
};

/**
 * The promises after a notice. A notice that names no day usually leaves the expected day unchanged. But a
 * notice with the reason `days-changed` takes the earlier days back: the copy is not late until another
 * notice names new days.
 */
export const addNotice = (
  before: Promises & Partial<Pick<NoticedPromises, 'expectedOn'>>,
  data: NoticeData,
): NoticedPromises => {
  const { notice, on, why, pickupClass, promised, closedDays } = data;
  return {
    notices: notice + 1,
    promisedUntil: laterDay(before.promisedUntil, promised.until),
    newest: { on, why, promised, closedDays, reason: 'reason' in data ? data.reason : null },
    expectedOn:
      expectedOn(pickupClass, promised) ?? (why === 'days-changed' ? null : before.expectedOn) ?? null,
  };
};

import { isRight } from 'fp-ts/lib/Either.js';
import { lastHoldDay, type LocalDate, type LocationId } from '@torioki/lending';
import type { RulesAt } from './published-rules/index.js';

/** How long something waits for its borrower (A42). */
export interface Hold {
  /** Unknown when the calendar does not reach that far, or the hold has not begun. */
  readonly lastDay: LocalDate | null;
  readonly isOver: boolean;
}

export const notBegun: Hold = { lastDay: null, isOver: false };

/** A hold at a place that began on a day. */
export const holdAt = (
  { rules, today }: RulesAt,
  location: LocationId,
  began: LocalDate,
  openDays: number,
): Hold => {
  const last = lastHoldDay(rules, location, began, openDays);
  return isRight(last) ? { lastDay: last.right, isOver: last.right < today } : notBegun;
};

import { isRight } from 'fp-ts/lib/Either.js';
import { lastHoldDay, type LocalDate, type LocationId, type PickupClass } from '@torioki/lending';
import type { RulesAt } from './published-rules/rules-at.js';

/** How long something waits for its borrower (A42). */
export interface Hold {
  /** Null if the calendar does not reach that far, or if the hold has not begun. */
  readonly lastDay: LocalDate | null;
  readonly isOver: boolean;
}

const notBegun: Hold = { lastDay: null, isOver: false };

interface Held {
  readonly location: LocationId;
  readonly pickupClass: PickupClass;
  readonly noticedOn: LocalDate | null;
  readonly arrivedOn: LocalDate | null;
  readonly holdOpenDays: number | null;
}

/** The day on which a hold began: at a counter the day of its notice, at a branch the day of its arrival (A42). */
export const beganOn = ({ pickupClass, noticedOn, arrivedOn }: Held): LocalDate | null =>
  pickupClass === 'counter' ? noticedOn : arrivedOn;

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

/** The hold of a copy, as of today. */
export const holdOf = (on: RulesAt, held: Held): Hold => {
  const began = beganOn(held);
  return began === null || held.holdOpenDays === null
    ? notBegun
    : holdAt(on, held.location, began, held.holdOpenDays);
};

import { isRight } from 'fp-ts/lib/Either.js';
import type { LocalDate, LocationId, ReservationId } from '@torioki/lending';
import { holdEnd, type PromisedHold } from '@torioki/lending/decisions';
import type { PickupClass } from '@torioki/lending/vocabulary';
import { documents, type RunningQuery } from '@torioki/projection';
import { noticesModel } from './notices/fold.js';
import type { RulesAt } from './published-rules/rules-at.js';

/** The time that a copy waits for its patron (A42). */
export interface Hold {
  /** Null if the calendar does not reach that far, or if the hold has not begun. */
  readonly lastDay: LocalDate | null;
  readonly isOver: boolean;
}

const notBegun: Hold = { lastDay: null, isOver: false };

interface HoldBasis {
  readonly location: LocationId;
  readonly pickupClass: PickupClass;
  readonly noticedOn: LocalDate | null;
  readonly arrivedOn: LocalDate | null;
  readonly holdOpenDays: number | null;
}

/**
 * The day when a hold began: at a counter the day of its notice, at a branch the day of its arrival (A42).
 */
export const findHoldStart = ({ pickupClass, noticedOn, arrivedOn }: HoldBasis): LocalDate | null =>
  pickupClass === 'counter' ? noticedOn : arrivedOn;

/** A hold that has begun, or is expected to begin. */
export const computeHold = ({ rules, today }: RulesAt, hold: PromisedHold): Hold => {
  const last = holdEnd(rules, hold);
  return isRight(last) ? { lastDay: last.right, isOver: last.right < today } : notBegun;
};

/** The hold of a copy as of today, never shorter than any notice of its reservation promised. */
export const computeHoldOfCopy = (on: RulesAt, held: HoldBasis, promisedUntil: LocalDate | null): Hold => {
  const began = findHoldStart(held);
  const { location, holdOpenDays: openDays } = held;
  return began === null || openDays === null
    ? notBegun
    : computeHold(on, { location, began, openDays, promisedUntil });
};

/** The last day that any notice of each reservation promised; null if there is none. */
export function* findPromisedDays(
  reservations: readonly ReservationId[],
): RunningQuery<readonly (LocalDate | null)[]> {
  return (yield* documents(noticesModel, reservations)).map((one) => one?.promisedUntil ?? null);
}

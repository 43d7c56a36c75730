import { isRight } from 'fp-ts/lib/Either.js';
import type { LocalDate, LocationId, ReservationId } from '@torioki/lending';
import { holdEnd, type PromisedHold } from '@torioki/lending/decisions';
import type { PickupClass } from '@torioki/lending/vocabulary';
import { documents, type RunningQuery } from '@torioki/projection';
import { noticesModel } from './notices/fold.js';
import type { RulesAt } from './published-rules/rules-at.js';

/** The hold of a copy: the time that it waits for its patron (A42). */
export interface Hold {
  /** The last day of the hold. Null if no calendar covers it, or if the hold has not begun. */
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
 * The first day of a hold (A42). At a counter it is the day of the notice, at a branch the day of the
 * arrival.
 */
export const findHoldStart = ({ pickupClass, noticedOn, arrivedOn }: HoldBasis): LocalDate | null =>
  pickupClass === 'counter' ? noticedOn : arrivedOn;

/** The last day of a hold, and whether the hold is over. Also computes a hold that begins later. */
export const computeHold = ({ rules, today }: RulesAt, hold: PromisedHold): Hold => {
  const last = holdEnd(rules, hold);
  return isRight(last) ? { lastDay: last.right, isOver: last.right < today } : notBegun;
};

/**
 * The hold of a copy as of today. It never ends before the latest day that a notice of the reservation
 * promised.
 */
export const computeHoldOfCopy = (on: RulesAt, held: HoldBasis, promisedUntil: LocalDate | null): Hold => {
  const began = findHoldStart(held);
  const { location, holdOpenDays: openDays } = held;
  return began === null || openDays === null
    ? notBegun
    : computeHold(on, { location, began, openDays, promisedUntil });
};

/**
 * For each reservation, the latest day that any of its notices promised; null if no notice promised a day.
 */
export function* findPromisedDays(
  reservations: readonly ReservationId[],
): RunningQuery<readonly (LocalDate | null)[]> {
  return (yield* documents(noticesModel, reservations)).map((one) => one?.promisedUntil ?? null);
}

import type { LocalDate, Policy } from '@torioki/lending';
import type { PickupLocation } from '@torioki/lending/aggregates';
import { addDays, type PickupClass } from '@torioki/lending/vocabulary';
import type { Cycles, DayCount, DaysTaken } from '../days-until-free/view.js';
import { possibleDaysLeft, isExpected, type CopyToCome } from './copy-to-come.js';
import { beyond, computeHorizon, never, type Calendars } from './horizon.js';
import { hashText } from '../hash-text.js';

const anyOf = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, more) => ({ days: least + more, times: 1 }));

/**
 * The possible durations in days, computed from the policy. A copy waits up to the length of the hold, comes
 * back on any day until the due date, and travels for the announced days. All days are equally likely.
 */
const daysByPolicy = (
  { loanDays, holdShelfOpenDays, dispatch, homeTransitGraceDays }: Policy,
  pickupClass: PickupClass,
): DaysTaken => {
  const { least, most } = dispatch.announcedDays;
  const [soonest, latest] = pickupClass === 'counter' ? [0, 0] : [least, most];
  const lent = loanDays.normal + (pickupClass === 'home' ? homeTransitGraceDays : 0);
  return {
    kept: anyOf(1 + 2 * soonest, lent + 2 * latest + holdShelfOpenDays),
    late: anyOf(soonest - lent, latest),
    back: anyOf(1, most),
  };
};

/**
 * Random numbers from 0 up to 1 for one copy or reservation. The same seed and name always give the same
 * numbers.
 */
const chancesOf = (seed: number, name: string): ((nth: number) => number) => {
  const begins = hashText(`${seed} ${name}`);
  return (nth) => {
    let mixed = (begins + Math.imul(nth + 1, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/**
 * A reservation that is earlier in the queue. Its id only selects the random numbers, so that these stay the
 * same every day.
 */
export interface EarlierReservation {
  readonly reservation: string;
  readonly pickupClass: PickupClass;
}

export interface Estimating {
  readonly today: LocalDate;
  readonly copies: readonly CopyToCome[];
  /** The reservations before this one, in the order of the queue. */
  readonly ahead: readonly EarlierReservation[];
  readonly mine: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>;
  readonly cycles: Cycles;
  readonly calendars: Calendars;
  readonly seed: number;
}

/** The numbers of people and copies that an estimate depends on. They show no other patron's dates. */
export interface EstimateBasis {
  readonly ahead: number;
  /** The number of copies, without overdue and missing copies and those lent to another library. */
  readonly copies: number;
  /** Whether some durations come from the policy, because too few copies have come back so far. */
  readonly byPolicy: boolean;
}

/** The days when a reserved book may be ready. They are a guess, never a promise. */
export type Estimate =
  | ({
      readonly is: 'range';
      /** The first day of the range. One book in ten comes before `from`, and one in ten after `until`. */
      readonly from: LocalDate;
      readonly likely: LocalDate;
      readonly until: LocalDate;
    } & EstimateBasis)
  | {
      readonly is: 'none';
      readonly why: 'no-copies' | 'overdue-or-missing' | 'calendar-ends' | 'held-back' | 'suspended';
    };

export const noEstimate = (why: Extract<Estimate, { readonly is: 'none' }>['why']): Estimate => ({
  is: 'none',
  why,
});

const draws = 400;

/** The smallest sufficient number of past cycles. With fewer, the durations come from the policy. */
const enough = 30;

const each = (counts: readonly DayCount[]): readonly number[] =>
  counts.flatMap(({ days, times }) => Array<number>(times).fill(days));

interface Taken {
  readonly days: readonly number[];
  readonly byPolicy: boolean;
}

/** The durations of past cycles, or durations by the policy if there are too few past cycles. */
const daysTaken = (cycles: Cycles, { policy }: Calendars) => {
  const cache = new Map<string, Taken>();
  const found = (pickupClass: PickupClass, taken: keyof DaysTaken): Taken => {
    const days = each(cycles.taken[pickupClass][taken]);
    return days.length < enough
      ? { days: each(daysByPolicy(policy, pickupClass)[taken]), byPolicy: true }
      : { days, byPolicy: false };
  };
  return {
    daysOf: (pickupClass: PickupClass, taken: keyof DaysTaken): readonly number[] => {
      const name = `${pickupClass} ${taken}`;
      const one = cache.get(name) ?? found(pickupClass, taken);
      cache.set(name, one);
      return one.days;
    },
    isByPolicy: () => [...cache.values()].some(({ byPolicy }) => byPolicy),
  };
};

const earlier = (one: number, other: number): number => (one < other ? -1 : Number(one > other));

const oneOf = (days: readonly number[], chance: number): number =>
  days[Math.floor(chance * days.length)] ?? never;

/** Sorts a list again after its first element was increased. */
const resortFirst = (days: number[]): void => {
  for (let at = 0; at + 1 < days.length; at += 1) {
    const [one = never, next = never] = [days[at], days[at + 1]];
    if (one <= next) return;
    days[at] = next;
    days[at + 1] = one;
  }
};

/**
 * Estimates when the book may come, from four hundred random runs. In each run, every reservation before
 * this one takes the first free copy and keeps it for a while, or is given up. The durations and chances
 * come from past cycles and waits. The range leaves out the earliest tenth and the latest tenth of the
 * results.
 *
 * In each run, a copy or a reservation has the same random numbers for any queue. So one more reservation
 * never makes the estimate earlier, and one more copy never makes it later.
 */
export const estimate = ({ today, copies, ahead, mine, cycles, calendars, seed }: Estimating): Estimate => {
  if (copies.length === 0) return noEstimate('no-copies');
  const expected = copies.filter((one) => isExpected(one, today));
  if (expected.length === 0) return noEstimate('overdue-or-missing');
  const { daysOf, isByPolicy } = daysTaken(cycles, calendars);
  const { secured, ready } = computeHorizon(calendars, today, mine);
  const over = cycles.secured + cycles.givenUp;
  const dropOut = over < enough ? 0 : cycles.givenUp / over;

  const coming = copies.map((one) => ({
    chance: chancesOf(seed, one.copy),
    days: possibleDaysLeft(one, today, daysOf),
  }));
  const waiting = ahead.map(({ reservation, pickupClass }) => ({
    chance: chancesOf(seed, reservation),
    days: daysOf(pickupClass, 'kept'),
  }));
  const drawn = (nth: number): number => {
    const free = coming.map(({ chance, days }) => oneOf(days, chance(nth))).sort(earlier);
    for (const { chance, days } of waiting) {
      if (chance(2 * nth) < dropOut) continue;
      free[0] = secured(free[0] ?? never) + oneOf(days, chance(2 * nth + 1));
      resortFirst(free);
    }
    return ready(secured(free[0] ?? never));
  };

  const outcomes = Array.from({ length: draws }, (_, nth) => drawn(nth)).sort(earlier);
  const at = (share: number) => outcomes[Math.floor(share * (draws - 1))] ?? never;
  const last = at(0.9);
  if (last === never) return noEstimate('overdue-or-missing');
  if (last >= beyond) return noEstimate('calendar-ends');
  return {
    is: 'range',
    from: addDays(today, at(0.1)),
    likely: addDays(today, at(0.5)),
    until: addDays(today, last),
    ahead: ahead.length,
    copies: expected.length,
    byPolicy: isByPolicy(),
  };
};

import type { LocalDate, Policy } from '@torioki/lending';
import type { PickupLocation } from '@torioki/lending/aggregates';
import { addDays, type PickupClass } from '@torioki/lending/vocabulary';
import type { Cycles, DayCount, DaysTaken } from '../cycles/view.js';
import { daysLeft, isExpected, type CopyToCome } from './copy-to-come.js';
import { beyond, horizonOf, never, type Calendars } from './horizon.js';
import { hashOf } from '../hash-of.js';

const anyOf = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, more) => ({ days: least + more, times: 1 }));

/**
 * How long the policy lets a copy be away: it waits for its reader for up to the days of the hold, may be brought back on
 * any day until the due date, and travels as long as patrons are told. All days are as likely.
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

/** The nth chance of somebody or something, from 0 up to 1: the same for the same seed and name. */
const chancesOf = (seed: number, name: string): ((nth: number) => number) => {
  const begins = hashOf(`${seed} ${name}`);
  return (nth) => {
    let mixed = (begins + Math.imul(nth + 1, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** Somebody who waits before. The name is for chance alone, which stays the same from day to day. */
export interface Ahead {
  readonly reservation: string;
  readonly pickupClass: PickupClass;
}

export interface Estimating {
  readonly today: LocalDate;
  readonly copies: readonly CopyToCome[];
  /** Who waits before, first come first. */
  readonly ahead: readonly Ahead[];
  readonly mine: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>;
  readonly cycles: Cycles;
  readonly calendars: Calendars;
  readonly seed: number;
}

/** What a range rests on: people and copies are counted, and nobody's dates are told. */
export interface Reasons {
  readonly ahead: number;
  /** Without those that are overdue, missing or away. */
  readonly copies: number;
  /** Whether too few copies came back yet, so that the policy says how long one may be away. */
  readonly byPolicy: boolean;
}

/** When a reserved book may be fetched; a guess, never a promise. */
export type Estimate =
  | ({
      readonly is: 'range';
      /** One time in ten it comes before the first day, and one time in ten after the last. */
      readonly from: LocalDate;
      readonly likely: LocalDate;
      readonly until: LocalDate;
    } & Reasons)
  | {
      readonly is: 'none';
      readonly why: 'no-copies' | 'overdue-or-missing' | 'calendar-ends' | 'held-back' | 'suspended';
    };

export const noEstimate = (why: Extract<Estimate, { readonly is: 'none' }>['why']): Estimate => ({
  is: 'none',
  why,
});

const draws = 400;

/** Fewer say too little, and the policy is asked. */
const enough = 30;

const each = (counts: readonly DayCount[]): readonly number[] =>
  counts.flatMap(({ days, times }) => Array<number>(times).fill(days));

interface Taken {
  readonly days: readonly number[];
  readonly byPolicy: boolean;
}

/** How long copies were away, and where too few say so, how long they may be. */
const daysTaken = (cycles: Cycles, { policy }: Calendars) => {
  const known = new Map<string, Taken>();
  const found = (pickupClass: PickupClass, taken: keyof DaysTaken): Taken => {
    const days = each(cycles.taken[pickupClass][taken]);
    return days.length < enough
      ? { days: each(daysByPolicy(policy, pickupClass)[taken]), byPolicy: true }
      : { days, byPolicy: false };
  };
  return {
    daysOf: (pickupClass: PickupClass, taken: keyof DaysTaken): readonly number[] => {
      const name = `${pickupClass} ${taken}`;
      const one = known.get(name) ?? found(pickupClass, taken);
      known.set(name, one);
      return one.days;
    },
    isByPolicy: () => [...known.values()].some(({ byPolicy }) => byPolicy),
  };
};

const earlier = (one: number, other: number): number => (one < other ? -1 : Number(one > other));

const oneOf = (days: readonly number[], chance: number): number =>
  days[Math.floor(chance * days.length)] ?? never;

/** Puts the first of a list, which has become later, where it belongs. */
const sink = (days: number[]): void => {
  for (let at = 0; at + 1 < days.length; at += 1) {
    const [one = never, next = never] = [days[at], days[at + 1]];
    if (one <= next) return;
    days[at] = next;
    days[at + 1] = one;
  }
};

/**
 * When the book may come: everybody before takes the copy that is free first and keeps it, or gives up, four hundred
 * times, as copies and people did. The range leaves out a tenth at each end. A copy or a person has the same chances
 * whoever else is there, so that one more person is never to one's advantage, and one more copy never to one's harm.
 */
export const estimate = ({ today, copies, ahead, mine, cycles, calendars, seed }: Estimating): Estimate => {
  if (copies.length === 0) return noEstimate('no-copies');
  const expected = copies.filter((one) => isExpected(one, today));
  if (expected.length === 0) return noEstimate('overdue-or-missing');
  const { daysOf, isByPolicy } = daysTaken(cycles, calendars);
  const { secured, ready } = horizonOf(calendars, today, mine);
  const over = cycles.secured + cycles.givenUp;
  const dropOut = over < enough ? 0 : cycles.givenUp / over;

  const coming = copies.map((one) => ({
    chance: chancesOf(seed, one.copy),
    days: daysLeft(one, today, daysOf),
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
      sink(free);
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

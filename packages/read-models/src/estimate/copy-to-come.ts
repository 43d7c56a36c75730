import type { LocalDate } from '@torioki/lending';
import { daysBetween, type PickupClass } from '@torioki/lending/vocabulary';
import type { DaysTaken } from '../cycles/view.js';

interface Away {
  readonly pickupClass: PickupClass;
}

/** Where a copy of the title is that may be lent. */
export type CopyToCome = { readonly copy: string } & (
  | { readonly is: 'on-shelf' }
  /** Set aside for somebody, on the way there, or waiting there. */
  | (Away & { readonly is: 'kept'; readonly since: LocalDate })
  | (Away & { readonly is: 'lent'; readonly dueDate: LocalDate })
  | (Away & { readonly is: 'back'; readonly since: LocalDate })
  /** Missing, or lent to another library: nobody knows until when. */
  | { readonly is: 'away' }
);

/** Nobody knows when a copy comes that is missing, away, or should have come already. */
export const isExpected = (one: CopyToCome, today: LocalDate): boolean =>
  one.is !== 'away' && (one.is !== 'lent' || one.dueDate >= today);

interface Since {
  readonly pickupClass: PickupClass;
  readonly taken: keyof DaysTaken;
  readonly since: LocalDate;
}

/** From when the days of an absence count, and of which kind they are. */
const absenceOf = (one: CopyToCome): Since | undefined => {
  switch (one.is) {
    case 'on-shelf':
    case 'away':
      return undefined;
    case 'lent':
      return { pickupClass: one.pickupClass, taken: 'late', since: one.dueDate };
    case 'kept':
    case 'back':
      return { pickupClass: one.pickupClass, taken: one.is, since: one.since };
  }
};

/** Staff fetch a copy from the shelf on the day or on the next. */
const fromTheShelf = [0, 1];

/**
 * In how many days a copy may be free, the fewest first: as long as copies took, without those that took less than it
 * has taken already. None if no copy ever took that long.
 */
export const daysLeft = (
  one: CopyToCome,
  today: LocalDate,
  daysOf: (pickupClass: PickupClass, taken: keyof DaysTaken) => readonly number[],
): readonly number[] => {
  if (one.is === 'on-shelf') return fromTheShelf;
  const absence = absenceOf(one);
  if (absence === undefined) return [];
  const passed = daysBetween(absence.since, today);
  return daysOf(absence.pickupClass, absence.taken)
    .filter((days) => days >= passed)
    .map((days) => days - passed);
};

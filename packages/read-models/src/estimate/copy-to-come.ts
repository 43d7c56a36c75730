import type { LocalDate } from '@torioki/lending';
import { daysBetween, type PickupClass } from '@torioki/lending/vocabulary';
import type { DaysTaken } from '../days-until-free/view.js';

interface Away {
  readonly pickupClass: PickupClass;
}

/** A lendable copy of the title, with its situation. */
export type CopyToCome = { readonly copy: string } & (
  | { readonly is: 'on-shelf' }
  /** Set aside for a patron, on the way to its place, or on the hold shelf of its place. */
  | (Away & { readonly is: 'kept'; readonly since: LocalDate })
  | (Away & { readonly is: 'lent'; readonly dueDate: LocalDate })
  | (Away & { readonly is: 'back'; readonly since: LocalDate })
  /** Missing, or lent to another library: the day of its return is unknown. */
  | { readonly is: 'away' }
);

/**
 * Whether the day when a copy is free can be estimated. It cannot if the copy is missing, lent to another
 * library or overdue.
 */
export const isExpected = (one: CopyToCome, today: LocalDate): boolean =>
  one.is !== 'away' && (one.is !== 'lent' || one.dueDate >= today);

interface Since {
  readonly pickupClass: PickupClass;
  readonly taken: keyof DaysTaken;
  readonly since: LocalDate;
}

/**
 * The kind of a copy's absence, and the day from which its days are counted. Undefined for a copy on the
 * shelf, or if the return is unknown.
 */
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

/** The possible numbers of days until a copy on the shelf is free: staff fetch it today or tomorrow. */
const fromTheShelf = [0, 1];

/**
 * The possible numbers of days until a copy is free, shortest first. They are taken from past absences that
 * lasted at least as long as the present one. Empty if no past absence lasted that long.
 */
export const possibleDaysLeft = (
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

import type { LocalDate } from '@torioki/lending';
import { daysBetween, type PickupClass } from '@torioki/lending/vocabulary';
import type { DaysTaken } from '../cycles/view.js';

interface Away {
  readonly pickupClass: PickupClass;
}

/** A lendable copy of the title, and where it is. */
export type CopyToCome = { readonly copy: string } & (
  | { readonly is: 'on-shelf' }
  /** Set aside for somebody, on the way there, or waiting there. */
  | (Away & { readonly is: 'kept'; readonly since: LocalDate })
  | (Away & { readonly is: 'lent'; readonly dueDate: LocalDate })
  | (Away & { readonly is: 'back'; readonly since: LocalDate })
  /** Missing, or lent to another library: nobody knows until when. */
  | { readonly is: 'away' }
);

/** Whether a day can be estimated for a copy: not if it is missing, away or overdue. */
export const isExpected = (one: CopyToCome, today: LocalDate): boolean =>
  one.is !== 'away' && (one.is !== 'lent' || one.dueDate >= today);

interface Since {
  readonly pickupClass: PickupClass;
  readonly taken: keyof DaysTaken;
  readonly since: LocalDate;
}

/** The kind of an absence, and its first day. */
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

/** Staff fetch a copy from the shelf on the same day or on the next. */
const fromTheShelf = [0, 1];

/**
 * The possible numbers of days until a copy is free, shortest first. They come from past absences that lasted
 * at least as long as the present one. Empty if there were none.
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

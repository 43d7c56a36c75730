import type { LocalDate } from '@torioki/lending';
import { addDays, daysFromTo } from '@torioki/lending/vocabulary';

/** Consecutive days without a noted head. The library was open on some of them. */
export interface MissedDays {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly openDays: number;
}

/** Finds the open days without a head, between the first and the last day with a noted head. */
export const findMissedDays = (
  noted: readonly LocalDate[],
  isOpen: (day: LocalDate) => boolean,
): readonly MissedDays[] => {
  const days = [...new Set(noted)].sort();
  return days.slice(1).flatMap((day, index) => {
    const [from, until] = [addDays(days[index] ?? day, 1), addDays(day, -1)];
    const openDays = daysFromTo(from, until).filter(isOpen).length;
    return openDays > 0 ? [{ from, until, openDays }] : [];
  });
};

import type { TitleId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export interface AlreadyReserved {
  readonly code: 'already-reserved';
  readonly title: TitleId;
}

export interface AlreadyBorrowed {
  readonly code: 'already-borrowed';
  readonly title: TitleId;
}

/** RESERVE-3. A borrower does not wait for a title twice, nor for one that is at home already (A13). */
export const notTwice = ({ lines, borrower }: Reserving): Ruling<AlreadyReserved | AlreadyBorrowed> => {
  const reserved = new Set(borrower.reservations.values());
  const borrowed = new Set([...borrower.loans.values()].map(({ title }) => title));
  return refusedFor(
    lines.flatMap(({ title }, index): readonly (AlreadyReserved | AlreadyBorrowed)[] => {
      if (borrowed.has(title)) return [{ code: 'already-borrowed', title }];
      const before = lines.slice(0, index).some((line) => line.title === title);
      return before || reserved.has(title) ? [{ code: 'already-reserved', title }] : [];
    }),
  );
};

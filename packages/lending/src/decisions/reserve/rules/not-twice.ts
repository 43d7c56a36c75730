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

export interface TitleTwice {
  readonly code: 'title-twice';
  readonly title: TitleId;
}

/** RESERVE-3. A borrower does not wait for a title twice, nor for one that is at home already (A13). */
export const notTwice = ({
  lines,
  borrower,
}: Reserving): Ruling<AlreadyReserved | AlreadyBorrowed | TitleTwice> => {
  const reserved = new Set(borrower.reservations.values());
  const borrowed = new Set([...borrower.loans.values()].map(({ title }) => title));
  return refusedFor(
    lines.flatMap(({ title }, index): readonly (AlreadyReserved | AlreadyBorrowed | TitleTwice)[] => {
      if (borrowed.has(title)) return [{ code: 'already-borrowed', title }];
      if (reserved.has(title)) return [{ code: 'already-reserved', title }];
      const isSecond = lines.slice(0, index).some((line) => line.title === title);
      return isSecond ? [{ code: 'title-twice', title }] : [];
    }),
  );
};

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
  const firstOf = new Map(lines.map(({ title }, index) => [title, index] as const).toReversed());
  return refusedFor(
    lines.flatMap(({ title }, index) =>
      [
        borrowed.has(title) && ({ code: 'already-borrowed', title } as const),
        reserved.has(title) && ({ code: 'already-reserved', title } as const),
        firstOf.get(title) !== index && ({ code: 'title-twice', title } as const),
      ].filter((reason) => reason !== false),
    ),
  );
};

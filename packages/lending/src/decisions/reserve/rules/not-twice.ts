import * as E from 'fp-ts/lib/Either.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { notAtHome, type AlreadyBorrowed } from '../../preconditions/not-at-home.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export interface AlreadyReserved {
  readonly code: 'already-reserved';
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
  const firstOf = new Map(lines.map(({ title }, index) => [title, index] as const).toReversed());
  return refusedFor(
    lines.flatMap(({ title }, index) => {
      const atHome = notAtHome(title, borrower);
      return [
        ...(E.isLeft(atHome) ? atHome.left : []),
        ...(reserved.has(title) ? [{ code: 'already-reserved', title } as const] : []),
        ...(firstOf.get(title) === index ? [] : [{ code: 'title-twice', title } as const]),
      ];
    }),
  );
};

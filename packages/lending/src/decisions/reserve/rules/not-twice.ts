import * as E from 'fp-ts/lib/Either.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { notAtHome, type AlreadyBorrowed } from '../../preconditions/not-at-home.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import type { ReserveSituation } from '../situation.js';

export interface AlreadyReserved {
  readonly code: 'already-reserved';
  readonly title: TitleId;
}

export interface TitleTwice {
  readonly code: 'title-twice';
  readonly title: TitleId;
}

export const notTwice = ruling(
  {
    id: 'RESERVE-3',
    en: 'A borrower cannot reserve a title twice, or reserve a title that is on loan to the borrower.',
    ja: '同じ本を重ねて予約できず、借りている本も予約できない。',
    guide: ['A13'],
  },
  ({
    lines,
    borrower,
  }: Pick<ReserveSituation, 'lines' | 'borrower'>): Ruling<
    AlreadyReserved | AlreadyBorrowed | TitleTwice
  > => {
    const reserved = new Set([...borrower.reservations.values()].map(({ title }) => title));
    const firstOf = new Map(lines.map(({ title }, index) => [title, index] as const).toReversed());
    const looked = lines.map(({ title }) => ({ title, atHome: notAtHome(title, borrower) }));
    const reasons = looked.flatMap(({ title, atHome }, index) => [
      ...(E.isLeft(atHome) ? atHome.left : []),
      ...(reserved.has(title) ? [{ code: 'already-reserved', title } as const] : []),
      ...(firstOf.get(title) === index ? [] : [{ code: 'title-twice', title } as const]),
    ]);
    return refusedFor(reasons, {
      reserved: reserved.size,
      loans: borrower.loans.size,
      requested: lines.length,
    });
  },
);

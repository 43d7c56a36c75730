import type { Borrower } from '../../aggregates/index.js';
import type { TitleId } from '../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../rule.js';

export interface AlreadyBorrowed {
  readonly code: 'already-borrowed';
  readonly title: TitleId;
}

export const notAtHome = ruling(
  {
    id: 'LOAN-5',
    en: 'A borrower does not have two copies of one title at home.',
    ja: '同じ本を同時に2冊は借りられない。',
    guide: ['A13'],
  },
  (title: TitleId, { loans }: Borrower): Ruling<AlreadyBorrowed> =>
    refusedIf(
      [...loans.values()].some((loan) => loan.title === title),
      { code: 'already-borrowed', title },
      { loans: loans.size },
    ),
);

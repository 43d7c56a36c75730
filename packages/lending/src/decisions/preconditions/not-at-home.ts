import type { Borrower } from '../../aggregates/index.js';
import { rule, type TitleId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface AlreadyBorrowed {
  readonly code: 'already-borrowed';
  readonly title: TitleId;
}

export const notAtHome = rule(
  {
    id: 'LOAN-5',
    en: 'A borrower does not have a title at home twice.',
    ja: '同じ本を同時に2冊は借りられない。',
    guide: ['A13'],
  },
  (title: TitleId, { loans }: Borrower): Ruling<AlreadyBorrowed> =>
    [...loans.values()].some((loan) => loan.title === title)
      ? refused({ code: 'already-borrowed', title })
      : passed,
);

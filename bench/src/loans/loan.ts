import { randomUUID } from 'node:crypto';

type LoanData = {
  readonly at: string;
  readonly loan: string;
  readonly title: string;
  readonly copy: string;
  readonly borrower: string;
  readonly location: string;
  /** The due day, counted from the first day. */
  readonly due: number;
};

/** An event of the smallest history that resembles a library's: a loan and its renewals. */
export interface LoanEvent {
  readonly type: 'LentOut' | 'Renewed';
  readonly data: LoanData;
}

export interface Loan {
  readonly last: LoanData | undefined;
  readonly renewals: number;
}

export type Renew = {
  readonly type: 'Renew';
  readonly id: string;
  readonly at: string;
  readonly loan: string;
};

export const noLoan: Loan = { last: undefined, renewals: 0 };

export const evolve = (loan: Loan, { type, data }: LoanEvent): Loan => ({
  last: data,
  renewals: loan.renewals + (type === 'Renewed' ? 1 : 0),
});

export const mostRenewals = 1_000_000;

/** Decides a renewal, for all compared programs. */
export const decideRenewal = ({ last, renewals }: Loan, { at }: Renew): LoanEvent => {
  if (last === undefined || renewals >= mostRenewals) throw new Error('The loan cannot be renewed.');
  return { type: 'Renewed', data: { ...last, at, due: last.due + 14 } };
};

const at = '2021-04-03T01:00:00.000Z';

export const loanId = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const renew = (n: number): Renew => ({ type: 'Renew', id: randomUUID(), at, loan: loanId(n) });

const lentOut = (n: number): LoanData => ({
  at,
  loan: loanId(n),
  title: `title-${n}`,
  copy: `copy-${n}`,
  borrower: randomUUID(),
  location: 'main',
  due: 14,
});

/** The first events of the nth loan. */
export const lifeOf = (n: number, events: number): readonly LoanEvent[] => {
  const data = lentOut(n);
  return Array.from({ length: events }, (_, index) => ({
    type: index === 0 ? 'LentOut' : 'Renewed',
    data: { ...data, due: data.due + 14 * index },
  }));
};

/** The tags of an event. Each store uses its own form of them. */
export const tagsOf = ({ data: { loan, title, copy, borrower } }: LoanEvent): readonly string[] => [
  `loan:${loan}`,
  `title:${title}`,
  `copy:${copy}`,
  `borrower:${borrower}`,
];

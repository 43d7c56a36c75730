import type { DataOf, LoanId, LocalDate } from '@torioki/lending';
import { handleEvents } from '@torioki/lending/events';

/** The data of a loan that a report uses. */
export interface ReportedLoan extends Pick<
  DataOf<'PickedUp'>,
  'loan' | 'borrower' | 'title' | 'copy' | 'location' | 'on'
> {
  /** The recorded due date. Special closures may have moved it. */
  readonly due: LocalDate;
  readonly renewals: number;
  readonly returned: LocalDate | null;
}

/** Follows loans from beginning to end, even if they began in an old system. */
export const createLoanTracker = () => {
  const loans = new Map<LoanId, ReportedLoan>();
  const change = (id: LoanId, by: (loan: ReportedLoan) => Partial<ReportedLoan>): void => {
    const loan = loans.get(id);
    if (loan) loans.set(id, { ...loan, ...by(loan) });
  };
  const take = handleEvents({
    PickedUp: ({ loan, borrower, title, copy, location, on, dueDate }) => {
      loans.set(loan, {
        loan,
        borrower,
        title,
        copy,
        location,
        on,
        due: dueDate,
        renewals: 0,
        returned: null,
      });
    },
    Renewed: ({ loan, to }) => change(loan, ({ renewals }) => ({ due: to, renewals: renewals + 1 })),
    Undone: ({ loan, back }) => {
      if (loan !== null && back.is === 'PickedUp') loans.delete(loan);
      if (loan !== null && back.is === 'Returned') change(loan, () => ({ returned: null }));
      if (loan !== null && back.is === 'Renewed')
        change(loan, () => ({ due: back.dueDate, renewals: back.renewals }));
    },
    Returned: ({ loan, on }) => change(loan, () => ({ returned: on })),
  });
  return { loans: loans as ReadonlyMap<LoanId, ReportedLoan>, take };
};

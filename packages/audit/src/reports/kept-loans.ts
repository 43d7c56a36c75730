import type { DataOf, LendingEvent, LendingEventType, LoanId, LocalDate } from '@torioki/lending';

/** A loan, as far as a report tells of it. */
export interface KeptLoan extends Pick<
  DataOf<'PickedUp'>,
  'loan' | 'borrower' | 'title' | 'copy' | 'location' | 'on'
> {
  /** As recorded: special closures may have moved it. */
  readonly due: LocalDate;
  readonly renewals: number;
  readonly returned: LocalDate | null;
}

type Handlers = { readonly [Type in LendingEventType]?: (data: DataOf<Type>) => void };

/** Follows loans from their beginning to their end. */
export const keptLoans = () => {
  const loans = new Map<LoanId, KeptLoan>();
  const change = (id: LoanId, by: (loan: KeptLoan) => Partial<KeptLoan>): void => {
    const loan = loans.get(id);
    if (loan) loans.set(id, { ...loan, ...by(loan) });
  };
  const handlers: Handlers = {
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
    Returned: ({ loan, on }) => change(loan, () => ({ returned: on })),
  };
  return {
    loans: loans as ReadonlyMap<LoanId, KeptLoan>,
    take: ({ type, data }: LendingEvent): void =>
      (handlers[type] as ((data: unknown) => void) | undefined)?.(data),
  };
};

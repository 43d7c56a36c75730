import { dueAfterClosures } from '../../../aggregates/index.js';
import type { LoanId, LocalDate } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';
import type { RenewSituation } from '../situation.js';

export interface RenewalPatronOverdue {
  readonly code: 'renewal-patron-overdue';
  readonly overdue: readonly { readonly loan: LoanId; readonly dueDate: LocalDate }[];
}

export const noOverdueLoan = ruling(
  {
    id: 'RENEW-2',
    en: 'A borrower with an overdue loan cannot renew any loan. A loan is overdue from the day after its due date.',
    ja: '②延滞本があるときは延長できない。延滞は返却期日の翌日からである。',
    guide: ['R80', 'A17', 'A36', 'A51'],
  },
  ({ borrower, published, clickedOn }: RenewSituation): Ruling<RenewalPatronOverdue> => {
    const overdue = [...borrower.loans]
      .map(([loan, lent]) => ({ loan, dueDate: dueAfterClosures(published, lent) }))
      .filter(({ dueDate }) => dueDate < clickedOn);
    return refusedIf(
      overdue.length > 0,
      { code: 'renewal-patron-overdue', overdue },
      { loans: borrower.loans.size, clickedOn },
    );
  },
);

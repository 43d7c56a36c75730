import { dueAfterClosures } from '../../../aggregates/index.js';
import { rule, type LoanId, type LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalPatronOverdue {
  readonly code: 'renewal-patron-overdue';
  readonly overdue: readonly { readonly loan: LoanId; readonly dueDate: LocalDate }[];
}

export const noOverdueLoan = rule(
  {
    id: 'RENEW-2',
    en: 'Nothing is renewed while any loan of the borrower is overdue, from the day after its due date.',
    ja: '②延滞本があるときは延長できない。延滞は返却期日の翌日からである。',
    guide: ['R80', 'A17', 'A36', 'A51'],
  },
  ({ borrower, published, clickedOn }: Renewing): Ruling<RenewalPatronOverdue> => {
    const overdue = [...borrower.loans]
      .map(([loan, { dueDate }]) => ({ loan, dueDate: dueAfterClosures(published, dueDate) }))
      .filter(({ dueDate }) => dueDate < clickedOn);
    return overdue.length > 0 ? refused({ code: 'renewal-patron-overdue', overdue }) : passed;
  },
);

import { lastStepOf } from './last-step.js';
import { loan, type Loan } from './loan.js';
import { renewal, type Renewal } from './renewal.js';

/** A loan with its renewals. */
export type LoanWithRenewals = Loan & { readonly renewal: Renewal };

const initial: LoanWithRenewals = { ...loan.initial, renewal: renewal.initial };

/** A loan with its renewals, its last event, and its state before that event. */
export const lastStepOfLoan = lastStepOf('loan', 'loan', {
  initial,
  types: [...new Set([...loan.types, ...renewal.types])],
  evolve: (before, event) => ({
    ...loan.evolve(before, event),
    renewal: renewal.evolve(before.renewal, event),
  }),
});

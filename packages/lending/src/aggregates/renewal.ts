import type { LoanId, LocalDate } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** How often a loan was renewed, and until when. */
export type Renewal =
  | { readonly is: 'not-renewed'; readonly times: 0 }
  | { readonly is: 'renewed'; readonly times: number; readonly dueDate: LocalDate };

export const renewal = (loan: LoanId) =>
  aggregate({
    name: 'renewal',
    types: ['Renewed'],
    of: ['loan', loan],
    initial: { is: 'not-renewed', times: 0 },
    evolve: (before, { data }): Renewal => ({ is: 'renewed', times: before.times + 1, dueDate: data.to }),
  });

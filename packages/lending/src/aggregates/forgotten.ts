import type { BorrowerId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** Whether nobody knows any more whose a pseudonym was. */
export const forgotten = (id: BorrowerId) =>
  aggregate({
    name: 'forgotten',
    types: ['BorrowerForgotten'],
    of: ['borrower', id],
    initial: false,
    evolve: (): boolean => true,
  });

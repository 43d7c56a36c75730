import type { CopyId, LoanClass, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** The copies that the library holds of a title, with what may be done with each. */
export type Holdings = ReadonlyMap<CopyId, LoanClass>;

export const holdings = (title: TitleId) =>
  aggregate({
    name: 'holdings',
    types: ['CopyAdded'],
    of: ['title', title],
    initial: new Map() as Holdings,
    evolve: (copies, { data }): Holdings => new Map(copies).set(data.copy, data.loanClass),
  });

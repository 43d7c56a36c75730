import {
  isLendable,
  type CopyId,
  type CopySource,
  type LoanClass,
  type TitleId,
} from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** A copy that the library holds. */
export interface HeldCopy {
  readonly loanClass: LoanClass;
  readonly source: CopySource;
}

/** The copies that the library holds of a title, on the shelf or not. */
export type Holdings = ReadonlyMap<CopyId, HeldCopy>;

/** Whether a reservation can be filled with a copy: it may leave the library, and is the library's own (R63, A53). */
export const isReservable = ({ loanClass, source }: HeldCopy): boolean =>
  isLendable(loanClass) && source === 'own';

export const holdings = (title: TitleId) =>
  aggregate({
    name: 'holdings',
    types: ['CopyAdded', 'LoanClassChanged', 'Withdrawn'],
    of: ['title', title],
    initial: new Map() as Holdings,
    evolve: (copies, { type, data }): Holdings => {
      const next = new Map(copies);
      switch (type) {
        case 'CopyAdded':
          return next.set(data.copy, { loanClass: data.loanClass, source: data.source });
        case 'LoanClassChanged':
          return next.set(data.copy, {
            source: copies.get(data.copy)?.source ?? 'own',
            loanClass: data.loanClass,
          });
        case 'Withdrawn':
          next.delete(data.copy);
          return next;
      }
    },
  });

import { isLendable, type CopyId, type CopySource, type LoanClass } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

export interface HeldCopy {
  readonly loanClass: LoanClass;
  readonly source: CopySource;
}

/** The copies of a title that the library holds, on the shelf or elsewhere. */
export type TitleCopies = ReadonlyMap<CopyId, HeldCopy>;

/** Whether a copy can fill a reservation: it belongs to the library and may leave it (R63, A53). */
export const isReservable = ({ loanClass, source }: HeldCopy): boolean =>
  isLendable(loanClass) && source === 'own';

export const holdings = aggregateOf(
  'holdings',
  'title',
  fold<TitleCopies>(new Map())({
    CopyAdded: (copies, { copy, loanClass, source }) => new Map(copies).set(copy, { loanClass, source }),
    LoanClassChanged: (copies, { copy, loanClass }) =>
      new Map(copies).set(copy, { loanClass, source: copies.get(copy)?.source ?? 'own' }),
    Withdrawn: (copies, { copy }) => new Map([...copies].filter(([id]) => id !== copy)),
  }),
);

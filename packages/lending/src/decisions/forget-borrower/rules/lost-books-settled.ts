import type { Copy } from '../../../aggregates/index.js';
import type { CopyId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';

export interface LostBookUnsettled {
  readonly code: 'lost-book-unsettled';
  readonly copy: CopyId;
}

/** FORGET-3. A book that was lost is found or withdrawn before who lost it is forgotten (A55, A59). */
export const lostBooksSettled = (copies: Readonly<Record<string, Copy>>): Ruling<LostBookUnsettled> =>
  refusedFor(
    Object.entries(copies).flatMap(([copy, { is }]) =>
      is === 'missing' ? [{ code: 'lost-book-unsettled' as const, copy: copy as CopyId }] : [],
    ),
  );

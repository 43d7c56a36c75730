import type { Copy } from '../../../aggregates/index.js';
import type { CopyId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';

export interface LostBookUnsettled {
  readonly code: 'lost-book-unsettled';
  readonly copy: CopyId;
}

export const lostBooksSettled = ruling(
  {
    id: 'FORGET-3',
    en: 'A borrower who lost a book is forgotten only after the book was found or withdrawn.',
    ja: '紛失した本は、紛失した人を消去する前に、発見または除籍する。',
    guide: ['A55', 'A59'],
  },
  (copies: Readonly<Record<string, Copy>>): Ruling<LostBookUnsettled> =>
    refusedFor(
      Object.entries(copies).flatMap(([copy, { is }]) =>
        is === 'missing' ? [{ code: 'lost-book-unsettled' as const, copy: copy as CopyId }] : [],
      ),
      { lost: Object.keys(copies).length },
    ),
);

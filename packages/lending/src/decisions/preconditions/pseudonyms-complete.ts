import type { Borrower } from '../../aggregates/index.js';
import type { Pseudonyms } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const pseudonymsComplete = ruling(
  {
    id: 'BORROWER-2',
    en: 'The command names all pseudonyms of the person. One of them, the fresh one, is for the next use. The person gets another pseudonym only when the fresh one is used or closed. Until then, the list is complete.',
    ja: '本人の利用者番号はすべて挙げる。まだ使われていない番号が使われるか閉じられるまで、次の番号は与えられない。',
    guide: ['A59'],
  },
  ({ fresh, used }: Pseudonyms, { begun, closed }: Borrower) =>
    refusedIf(begun.has(fresh) || closed.has(fresh), { code: 'borrowers-changed' }, { used: used.length }),
);

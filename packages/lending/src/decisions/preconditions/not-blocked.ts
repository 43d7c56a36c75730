import type { Actor, Block } from '../../vocabulary/index.js';
import { refusedUnless, ruling } from '../rule.js';

export const notBlocked = ruling(
  {
    id: 'BORROWER-3',
    en: 'A blocked patron (利用停止) cannot do what the block stops, unless staff waive the block.',
    ja: '利用停止中の人は、停止された手続きができない。職員が認めたときは、この限りでない。',
  },
  ({ command: { block, actor } }: { readonly command: { readonly block?: Block; readonly actor: Actor } }) =>
    refusedUnless(
      block === undefined || (block === 'waived' && actor.role !== 'patron'),
      { code: 'patron-blocked' },
      { block: block ?? null },
    ),
);

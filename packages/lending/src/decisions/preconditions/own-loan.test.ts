import { describe, expect, it } from 'vitest';
import { borrowerId, staff, story } from '../../samples/index.js';
import { collectRules } from '../../testing/collect-rules.js';
import { ownLoan } from './own-loan.js';

const lent = story.reach('lent', 'a-1');
const unknown = { code: 'loan-unknown', loan: 1 } as const;

describe('LOAN-4. For a borrower, the loan of another one does not exist', () => {
  it('allows the own loan', () => lent.renew(1, 1).emits('Renewed'));

  it("answers as if another one's loan were unknown, to staff acting for a borrower too", async () => {
    await lent.renew(1, 2).isRefused(unknown);
    await lent
      .renew(1, 2)
      .withFields({ actor: staff('counter') })
      .isRefused(unknown);
  });

  it('says of what is not lent that it is not, and not whose it is', () => {
    const said = collectRules(() => ownLoan(borrowerId(1), { is: 'not-lent' }));
    expect(said.map(({ facts }) => facts)).toEqual([{ is: 'not-lent' }]);
  });

  it('answers so when it was returned or lost', async () => {
    for (const ended of [lent.acceptReturn('a-1', 'hq'), lent.declareLost('a-1')])
      await ended.renew(1, 2).isRefused(unknown);
  });
});

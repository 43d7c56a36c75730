import { describe, expect, it } from 'vitest';
import { borrowerId, staff, story } from '../../samples/index.js';
import { collectRules } from '../../testing/collect-rules.js';
import { ownLoan } from './own-loan.js';

const lent = story.reach('lent', 'a-1');
const unknown = { code: 'loan-unknown', loan: 1 } as const;

describe('LOAN-4. For a borrower, the loan of another borrower does not exist', () => {
  it("allows the borrower's own loan", () => lent.renew(1, 1).emits('Renewed'));

  it("treats another borrower's loan as unknown, also for staff who act for a borrower", async () => {
    await lent.renew(1, 2).isRefused(unknown);
    await lent
      .renew(1, 2)
      .withFields({ actor: staff('counter') })
      .isRefused(unknown);
  });

  it('reports that the copy is not lent, and not whose loan it is', () => {
    const said = collectRules(() => ownLoan(borrowerId(1), { is: 'not-lent' }));
    expect(said.map(({ facts }) => facts)).toEqual([{ is: 'not-lent' }]);
  });

  it('treats a returned or lost loan in the same way', async () => {
    for (const ended of [lent.acceptReturn('a-1', 'hq'), lent.declareLost('a-1')])
      await ended.renew(1, 2).isRefused(unknown);
  });
});

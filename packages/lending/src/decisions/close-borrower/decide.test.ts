import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const closed = ['BorrowerClosed', { borrower: 1 }] as const;

describe('CloseBorrower', () => {
  it('closes a pseudonym that is left, used or not, with loans or without', async () => {
    await story.closeBorrower(1).emits(closed);
    await story
      .reach('lent', 'a-1')
      .closeBorrower(1)
      .withFields({ actor: staff('general-materials') })
      .emits(closed);
  });

  it('is quiet about another one, and refuses to close one twice', async () => {
    await story.closeBorrower(2).closeBorrower(1).emits(closed);
    await story.closeBorrower(1).closeBorrower(1).isRefused('nothing-to-change');
  });

  it('is recorded once more where a closed one is adopted', async () => {
    await story.closeBorrower(1).closeBorrower(1, 'adoption').emits(closed);
  });

  it('replaces one under which nothing is open', () => story.closeBorrower(1, 'rotation').emits(closed));
});

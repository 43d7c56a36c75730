import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const closed = ['BorrowerClosed', { borrower: 1 }] as const;

describe('CloseBorrower', () => {
  it('closes the pseudonym of a leaving patron, used or not, with loans or without', async () => {
    await story.closeBorrower(1).emits(closed);
    await story
      .reach('lent', 'a-1')
      .closeBorrower(1)
      .withFields({ actor: staff('general-materials') })
      .emits(closed);
  });

  it('changes no other pseudonym, and refuses to close one twice', async () => {
    await story.closeBorrower(2).closeBorrower(1).emits(closed);
    await story.closeBorrower(1).closeBorrower(1).isRefused('nothing-to-change');
  });

  it('is recorded again if a closed pseudonym is adopted', async () => {
    await story.closeBorrower(1).closeBorrower(1, 'adoption').emits(closed);
  });
});

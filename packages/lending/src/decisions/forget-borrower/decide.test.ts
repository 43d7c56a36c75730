import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const forgotten = story.closeBorrower(1).forgetBorrower(1);

describe('ForgetBorrower', () => {
  it('closes the pseudonym, so that nothing more begins under it', () =>
    story
      .pickUp('a-1', 1, 'hq', 1)
      .acceptReturn('a-1', 'hq')
      .forgetBorrower(1)
      .reserve(1, [1, 'b', 'hq'])
      .isRefused({ code: 'borrower-closed', borrower: 1 }));

  it('forgets a closed pseudonym, once', async () => {
    await forgotten.emits(['BorrowerForgotten', { borrower: 1 }]);
    await forgotten.forgetBorrower(1).isRefused('nothing-to-change');
  });

  it('gives every reason against it', () =>
    story
      .reach('lent', 'a-1')
      .forgetBorrower(1)
      .withFields({ mailWaits: true })
      .isRefused({ code: 'borrower-has-open-things', borrower: 1, reservations: 0, loans: 1 }, 'mail-waits'));
});

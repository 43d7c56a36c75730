import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('FORGET-1. A pseudonym is forgotten only after a loan or reservation began under it, or after it was closed', () => {
  it('allows a closed pseudonym', () => story.closeBorrower(1).forgetBorrower(1).emits('BorrowerForgotten'));

  it('allows a pseudonym under which a reservation or a loan began', async () => {
    await story.reach('waiting', 'a-1').cancel(1, 1).forgetBorrower(1).emits('BorrowerForgotten');
    await story
      .pickUp('a-1', 1, 'hq', 1)
      .acceptReturn('a-1', 'hq')
      .forgetBorrower(1)
      .emits('BorrowerForgotten');
  });

  it('refuses an unused pseudonym, even if others are closed or used', () =>
    story
      .closeBorrower(2)
      .reserve(3, [1, 'a', 'hq'])
      .forgetBorrower(1)
      .isRefused({ code: 'borrower-unused', borrower: 1 }));
});

import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('FORGET-1. Only a closed pseudonym is forgotten', () => {
  it('allows a closed pseudonym', () => story.closeBorrower(1).forgetBorrower(1).emits('BorrowerForgotten'));

  it('refuses an open pseudonym, even if another one is closed', () =>
    story.closeBorrower(2).forgetBorrower(1).isRefused({ code: 'borrower-not-closed', borrower: 1 }));
});

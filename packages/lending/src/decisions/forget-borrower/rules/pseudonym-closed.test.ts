import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('FORGET-1. Only a closed pseudonym is forgotten', () => {
  it('allows one', () => story.closeBorrower(1).forgetBorrower(1).emits('BorrowerForgotten'));

  it("refuses one that is not, whoever else's is", () =>
    story.closeBorrower(2).forgetBorrower(1).isRefused({ code: 'borrower-not-closed', borrower: 1 }));
});

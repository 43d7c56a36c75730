import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const lost = story.reach('lent', 'a-1').declareLost('a-1').closeBorrower(1);

describe('FORGET-3. A borrower who lost a book is forgotten only after it was found or withdrawn', () => {
  it('allows it after the withdrawal of the book', () =>
    lost.withdraw('a-1').forgetBorrower(1).emits('BorrowerForgotten'));

  it('ignores a book that was lost while it was set aside: the library lost it', () =>
    story
      .reach('secured', 'a-1')
      .declareLost('a-1')
      .cancelByStaff(1)
      .closeBorrower(1)
      .forgetBorrower(1)
      .emits('BorrowerForgotten'));

  it('refuses while the book may still be found', () =>
    lost.forgetBorrower(1).isRefused({ code: 'lost-book-unsettled', copy: 'a-1' }));
});

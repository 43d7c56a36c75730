import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const lost = story.reach('lent', 'a-1').declareLost('a-1').closeBorrower(1);

describe('FORGET-3. A book that was lost is found or withdrawn before who lost it is forgotten', () => {
  it('allows one that was withdrawn', () =>
    lost.withdraw('a-1').forgetBorrower(1).emits('BorrowerForgotten'));

  it('does not ask for one that was lost while it was set aside: the library lost it', () =>
    story
      .reach('secured', 'a-1')
      .declareLost('a-1')
      .cancelByStaff(1)
      .closeBorrower(1)
      .forgetBorrower(1)
      .emits('BorrowerForgotten'));

  it('waits for one that may still be found', () =>
    lost.forgetBorrower(1).isRefused({ code: 'lost-book-unsettled', copy: 'a-1' }));
});

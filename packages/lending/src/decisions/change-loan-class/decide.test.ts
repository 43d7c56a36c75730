import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const kept = story.changeLoanClass('a-1', 'in-library');
const lost = story.reach('lent', 'a-1').declareLost('a-1');

describe('ChangeLoanClass', () => {
  it('stops the lending of a copy, and allows it again', async () => {
    await kept.emits(['LoanClassChanged', { copy: 'a-1', title: 'a', loanClass: 'in-library' }]);
    await kept.reserve(1, [1, 'a', 'hq']).isRefused({ code: 'in-library-only', title: 'a' });
    await kept.changeLoanClass('a-1', 'short-loan').reserve(1, [1, 'a', 'hq']).emits('Reserved');
  });

  it('applies to copies that are secured afterwards', () =>
    story
      .reach('waiting', 'a-1')
      .changeLoanClass('a-1', 'short-loan')
      .secure('a-1')
      .emits(['Secured', { loanClass: 'short-loan' }]));

  it('can change while the copy is missing, and applies once it is found', async () => {
    const missing = lost.changeLoanClass('a-1', 'not-for-loan');
    await missing
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'missing', expected: ['on-shelf'] });
    await missing
      .declareFound('a-1')
      .secure('a-1')
      .isRefused(
        { code: 'copy-not-lendable', copy: 'a-1', loanClass: 'not-for-loan' },
        { code: 'nobody-waiting', title: 'a' },
      );
  });

  it('refuses the class that the copy has, on the shelf or missing', async () => {
    for (const variant of [story, lost])
      await variant.changeLoanClass('a-1', 'circulating').isRefused('nothing-to-change');
  });

  it('refuses a copy that is lent, or not held', async () => {
    await story
      .reach('lent', 'a-1')
      .changeLoanClass('a-1', 'in-library')
      .isRefused({
        code: 'copy-elsewhere',
        copy: 'a-1',
        is: 'on-loan',
        expected: ['on-shelf', 'removed', 'missing'],
      });
    await story.changeLoanClass('z-1', 'in-library').isRefused({ code: 'copy-unknown', copy: 'z-1' });
  });
});

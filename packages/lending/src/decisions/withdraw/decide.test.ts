import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const elsewhere = (is: string, expected: readonly string[] = ['on-shelf', 'removed', 'missing']) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected }) as const;
const withdrawn = story.withdraw('a-1');

describe('Withdraw', () => {
  it('withdraws a copy that is on the shelf or missing', async () => {
    for (const variant of [story, story.reach('lent', 'a-1').declareLost('a-1')])
      await variant.withdraw('a-1').emits(['Withdrawn', { copy: 'a-1', title: 'a' }]);
  });

  it('leaves reservations waiting; a job ends them', () =>
    story
      .reach('waiting', 'a-1')
      .withdraw('a-1')
      .reserve(1, [2, 'a', 'hq'])
      .isRefused({ code: 'title-not-held', title: 'a' }, { code: 'already-reserved', title: 'a' }));

  it('withdraws a copy permanently', async () => {
    await withdrawn.withdraw('a-1').isRefused(elsewhere('withdrawn'));
    await withdrawn.secure('a-1').isRefused(elsewhere('withdrawn', ['on-shelf']));
    await withdrawn.addCopy('a-1').isRefused({ code: 'copy-known', copy: 'a-1', title: 'a' });
  });

  it('refuses a copy that is set aside or lent', async () => {
    await story.reach('secured', 'a-1').withdraw('a-1').isRefused(elsewhere('set-aside'));
    await story.reach('lent', 'a-1').withdraw('a-1').isRefused(elsewhere('on-loan'));
  });
});

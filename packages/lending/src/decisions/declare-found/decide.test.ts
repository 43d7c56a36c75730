import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const lost = story.reach('lent', 'a-1').declareLost('a-1');
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['missing'] }) as const;

describe('DeclareFound', () => {
  it('puts a copy on the shelf again that was lost on loan or on its way', async () => {
    for (const variant of [lost, story.reach('shipped', 'a-1', 'wkn').loseInTransit(1)])
      await variant.declareFound('a-1').emits(['Found', { copy: 'a-1', title: 'a' }]);
  });

  it('does not secure the copy: staff fetch it from the shelf', async () => {
    const found = lost.reserve(2, [2, 'a', 'hq']).declareFound('a-1');
    await found.emits('Found');
    await found.secure('a-1').emits(['Secured', { reservation: 2 }]);
  });

  it('refuses a copy that is not missing', async () => {
    await story.declareFound('a-1').isRefused(elsewhere('on-shelf'));
    await story.reach('lent', 'a-1').declareFound('a-1').isRefused(elsewhere('on-loan'));
  });
});

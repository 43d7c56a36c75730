import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const back = 'ReturnedToCirculation';
const elsewhere = (is: string) =>
  ({
    code: 'copy-elsewhere',
    copy: 'a-1',
    is,
    expected: ['removed', 'to-send-back', 'in-transit-back', 'missing'],
  }) as const;

describe('ReturnToCirculation', () => {
  it('puts the copy on the shelf, where staff secure it', async () => {
    const shelf = story
      .reserve(1, [1, 'a', 'hq'])
      .removeFromCirculation('a-1', 'binding')
      .returnToCirculation('a-1');
    await shelf.emits([back, { copy: 'a-1', title: 'a', isOnShelf: true }]);
    await shelf.secure('a-1').emits(['Secured', { reservation: 1 }]);
  });

  it('ends the mark of a copy that travels back, so that its receipt secures it', async () => {
    const marked = story
      .reach('arrived', 'a-1', 'wkn')
      .reserve(2, [2, 'a', 'hq'])
      .removeFromCirculation('a-1');
    for (const variant of [marked, marked.shipReturn('a-1', 'wkn')]) {
      const again = variant.returnToCirculation('a-1');
      await again.emits([back, { isOnShelf: false }]);
      await again
        .receiveAtHeadquarters('a-1')
        .emits(['ReceivedAtHeadquarters', { removed: null }], ['Secured', { reservation: 1 }]);
    }
  });

  it('ends the mark of a copy that is missing', () =>
    story
      .removeFromCirculation('a-1')
      .declareLost('a-1')
      .returnToCirculation('a-1')
      .declareFound('a-1')
      .emits(['Found', { removed: null }]));

  it('refuses a copy that circulates', async () => {
    await story.returnToCirculation('a-1').isRefused(elsewhere('on-shelf'));
    await story.reach('lent', 'a-1').returnToCirculation('a-1').isRefused(elsewhere('on-loan'));
    await story.declareLost('a-1').returnToCirculation('a-1').isRefused('nothing-to-change');
  });
});

import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

describe('RETURN-2. A return at a counter costs no postage', () => {
  it.each(['wkn', 'gikai'] as const)('refuses a payer at %s, and allows none (R10)', async (place) => {
    const { location } = places[place];
    const handedIn = story.reach('lent', 'a-1', place).acceptReturn('a-1', place);
    for (const payer of ['patron', 'library'])
      await handedIn.withFields({ payer }).isRefused({ code: 'nothing-to-pay', location });
    await handedIn.emits(['Returned', { payer: null }]);
  });

  it('allows a payer for a return by post to the headquarters (R10)', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .acceptReturn('a-1', 'hq')
      .withFields({ payer: 'patron' })
      .emits(['Returned', { payer: 'patron' }]));
});

import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

describe('RETURN-2. Who hands a copy in pays nothing', () => {
  it.each(['wkn', 'gikai'] as const)(
    'refuses at %s that anybody paid, and allows that nobody did (R10)',
    async (place) => {
      const { location } = places[place];
      const handedIn = story.reach('lent', 'a-1', place).acceptReturn('a-1', place);
      for (const payer of ['patron', 'library'])
        await handedIn.withFields({ payer }).isRefused({ code: 'nothing-to-pay', location });
      await handedIn.emits(['Returned', { payer: null }]);
    },
  );

  it('allows that somebody paid for what the post brought to the headquarters (R10)', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .acceptReturn('a-1', 'hq')
      .withFields({ payer: 'patron' })
      .emits(['Returned', { payer: 'patron' }]));
});

import { describe, it } from 'vitest';
import { town } from '../../../policy/index.js';
import { story } from '../../../samples/index.js';

const inTown = story.withPolicy(town);

describe('RESERVE-6. Copies are sent home only if the policy allows it', () => {
  it('allows a home if the policy allows it', () =>
    story
      .reserve(1, [1, 'a', 'home'], [2, 'b', 'hq'])
      .emits(['Reserved', { pickupClass: 'home' }], 'Reserved'));

  it('refuses a home if the policy does not allow it, once for all lines (town)', async () => {
    await inTown
      .reserve(1, [1, 'a', 'home'], [2, 'b', 'hq'], [3, 'c', 'home'])
      .isRefused({ code: 'no-home-delivery', location: 'HOME' });
    await inTown.reserve(1, [2, 'b', 'hq']).emits('Reserved');
  });

  it('ignores a place that is not on the list: RESERVE-4 reports it', () =>
    inTown.reserve(1, [1, 'a', 'nowhere']).isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

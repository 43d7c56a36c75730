import { describe, it } from 'vitest';
import { town } from '../../../policy/index.js';
import { story } from '../../../samples/index.js';

const inTown = story.withPolicy(town);

describe('RESERVE-6. Copies are sent home where the policy says so', () => {
  it('allows a home where it does', () =>
    story
      .reserve(1, [1, 'a', 'home'], [2, 'b', 'hq'])
      .emits(['Reserved', { pickupClass: 'home' }], 'Reserved'));

  it('refuses a home where it does not, once for all lines (town)', async () => {
    await inTown
      .reserve(1, [1, 'a', 'home'], [2, 'b', 'hq'], [3, 'c', 'home'])
      .isRefused({ code: 'no-home-delivery', location: 'HOME' });
    await inTown.reserve(1, [2, 'b', 'hq']).emits('Reserved');
  });

  it('is quiet about a place that is not on the list, of which RESERVE-4 tells', () =>
    inTown.reserve(1, [1, 'a', 'nowhere']).isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

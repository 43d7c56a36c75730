import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

describe('RESERVE-4. Each line names a published pickup place', () => {
  it.each(['hq', 'gikai', 'wkn', 'home'] as const)(
    'allows %s, and takes its class from the list (R8)',
    (place) => {
      const { location, pickupClass } = places[place];
      return story.reserve(1, [1, 'a', place]).emits(['Reserved', { location, pickupClass }]);
    },
  );

  it('refuses a place that is not on the list, with a reason for each line', () =>
    story
      .reserve(1, [1, 'a', 'nowhere'], [2, 'b', 'hq'], [3, 'c', 'elsewhere'])
      .isRefused(
        { code: 'pickup-location-unknown', location: 'OTARU' },
        { code: 'pickup-location-unknown', location: 'FURANO' },
      ));
});

import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const closed = story.closePickupLocation('wkn', 5).at('2021-04-05 10:00');

describe('RESERVE-7. No line is to be picked up at a place that is closed', () => {
  it('refuses it, once for all lines', () =>
    closed
      .reserve(1, [1, 'a', 'wkn'], [2, 'b', 'hq'], [3, 'c', 'wkn'])
      .isRefused({ code: 'pickup-location-closed', location: 'WKN' }));

  it('allows what is open', () => closed.reserve(1, [2, 'b', 'hq']).emits('Reserved'));

  it('is quiet about a place that is not on the list, of which RESERVE-4 tells', () =>
    closed.reserve(1, [1, 'a', 'nowhere']).isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const closed = story.closePickupLocation('wkn', 5).at('2021-04-05 10:00');

describe('RESERVE-7. No line names a closed pickup place', () => {
  it('refuses a closed place, once for all lines', () =>
    closed
      .reserve(1, [1, 'a', 'wkn'], [2, 'b', 'hq'], [3, 'c', 'wkn'])
      .isRefused({ code: 'pickup-location-closed', location: 'WKN' }));

  it('allows an open place', () => closed.reserve(1, [2, 'b', 'hq']).emits('Reserved'));

  it('ignores a place that is not on the list: RESERVE-4 reports it', () =>
    closed.reserve(1, [1, 'a', 'nowhere']).isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

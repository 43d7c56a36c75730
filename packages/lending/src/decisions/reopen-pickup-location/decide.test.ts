import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('ReopenPickupLocation', () => {
  it.each([3, 30])('reopens a place that closed, or will close, once: on the %ith', async (from) => {
    const open = story.closePickupLocation('wkn', from).at('2021-04-07 14:10').reopenPickupLocation('wkn');
    await open.emits(['PickupLocationReopened', { location: 'WKN' }]);
    await open.reopenPickupLocation('wkn').isRefused('nothing-to-change');
  });

  it('refuses a place that is not on the list', () =>
    story.reopenPickupLocation('nowhere').isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

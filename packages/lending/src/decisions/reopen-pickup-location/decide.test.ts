import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('ReopenPickupLocation', () => {
  it.each([3, 30])('opens what closed, or is to close, once: on the %ith', async (from) => {
    const open = story.closePlace('wkn', from).at('2021-04-07 14:10').reopenPlace('wkn');
    await open.emits(['PickupLocationReopened', { location: 'WKN' }]);
    await open.reopenPlace('wkn').isRefused('nothing-to-change');
  });

  it('refuses what is not on the list', () =>
    story.reopenPlace('nowhere').isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

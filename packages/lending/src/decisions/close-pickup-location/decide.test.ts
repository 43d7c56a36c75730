import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const today = story.at('2021-04-07 14:10');

describe('ClosePickupLocation', () => {
  it('closes a place from a day on, today or later, and a second command changes the day', async () => {
    const closed = today.closePickupLocation('wkn', 30);
    await closed.emits(['PickupLocationClosed', { location: 'WKN', from: '2021-04-30' }]);
    await closed.closePickupLocation('wkn', 30).isRefused('nothing-to-change');
    await closed.closePickupLocation('wkn', 7).emits(['PickupLocationClosed', { from: '2021-04-07' }]);
  });

  it('refuses a day that has passed, and a place that is not on the list', async () => {
    await today
      .closePickupLocation('wkn', 6)
      .isRefused({ code: 'retroactive', from: '2021-04-06', today: '2021-04-07' });
    await today
      .closePickupLocation('nowhere')
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' });
  });

  it('leaves open loans there unchanged: a loan can be returned', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .closePickupLocation('wkn', 11)
      .acceptReturn('a-1', 'wkn')
      .emits('Returned'));
});

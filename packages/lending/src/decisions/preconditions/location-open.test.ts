import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const closed = story.reserve(1, [1, 'a', 'wkn']).closePickupLocation('abs', 6);

describe('LOCATION-4. A pickup place can be chosen until the day before it closes', () => {
  it('allows it on the day before', () =>
    closed.at('2021-04-05 23:59').changePickup(1, 1, 'abs').emits('PickupChanged'));

  it('refuses it from the day of the closing on', () =>
    closed
      .at('2021-04-06 00:00')
      .changePickup(1, 1, 'abs')
      .isRefused({ code: 'pickup-location-closed', location: 'ABS' }));

  it('allows it when it is open again', () =>
    closed
      .at('2021-04-06 09:00')
      .reopenPickupLocation('abs')
      .changePickup(1, 1, 'abs')
      .emits('PickupChanged'));
});

import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const unchanged = { location: 'WKN', name: '新名', pickupClass: 'branch', transitDays: 1 };

describe('ChangePickupLocation', () => {
  it('gives another name and way, and says when there is nothing to change', async () => {
    await story.changePickupLocation('wkn').emits(['PickupLocationChanged', unchanged]);
    await story.changePickupLocation('wkn').changePickupLocation('wkn').isRefused('nothing-to-change');
  });

  it.each([{ name: '旧名' }, { pickupClass: 'counter' }, { transitDays: 3 }])(
    'gives another one of them alone: %o',
    (other) =>
      story
        .changePickupLocation('wkn')
        .changePickupLocation('wkn')
        .withFields(other)
        .emits(['PickupLocationChanged', { ...unchanged, ...other }]),
  );

  it('gives another class to what is reserved from then on', () =>
    story
      .changePickupLocation('wkn', 'counter')
      .reserve(1, [1, 'a', 'wkn'])
      .emits(['Reserved', { location: 'WKN', pickupClass: 'counter' }]));

  it('leaves its class to what is open there: it is still sent', () =>
    story
      .reach('secured', 'a-1', 'wkn')
      .changePickupLocation('wkn', 'counter')
      .at('2021-04-06 20:00')
      .recordNotice(1)
      .emits(['ReadyNoticeSent', { pickupClass: 'branch', 'promised.dispatchDay': '2021-04-09' }]));

  it('leaves the headquarters its counter', () =>
    story
      .changePickupLocation('hq', 'branch')
      .isRefused({ code: 'headquarters-no-counter', pickupClass: 'branch' }));

  it('refuses a place that is not on the list', () =>
    story
      .changePickupLocation('wkn')
      .withFields({ location: 'OTARU' })
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

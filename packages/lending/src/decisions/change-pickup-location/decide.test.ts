import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const unchanged = { location: 'WKN', name: '新名', pickupClass: 'branch', transitDays: 1 };

describe('ChangePickupLocation', () => {
  it('changes the name and the transit days, and refuses if nothing changes', async () => {
    await story.changePickupLocation('wkn').emits(['PickupLocationChanged', unchanged]);
    await story.changePickupLocation('wkn').changePickupLocation('wkn').isRefused('nothing-to-change');
  });

  it.each([{ name: '旧名' }, { pickupClass: 'counter' }, { transitDays: 3 }])(
    'changes only one of them: %o',
    (other) =>
      story
        .changePickupLocation('wkn')
        .changePickupLocation('wkn')
        .withFields(other)
        .emits(['PickupLocationChanged', { ...unchanged, ...other }]),
  );

  it('gives the new class to later reservations', () =>
    story
      .changePickupLocation('wkn', 'counter')
      .reserve(1, [1, 'a', 'wkn'])
      .emits(['Reserved', { location: 'WKN', pickupClass: 'counter' }]));

  it('keeps the class of open reservations: they are still sent', () =>
    story
      .reach('secured', 'a-1', 'wkn')
      .changePickupLocation('wkn', 'counter')
      .at('2021-04-06 20:00')
      .recordNotice(1)
      .emits(['ReadyNoticeSent', { pickupClass: 'branch', 'promised.dispatchDay': '2021-04-09' }]));

  it('keeps the headquarters a counter', () =>
    story
      .changePickupLocation('hq', 'branch')
      .isRefused({ code: 'headquarters-no-counter', pickupClass: 'branch' }));

  it('refuses a place that is not on the list', () =>
    story
      .changePickupLocation('wkn')
      .withFields({ location: 'OTARU' })
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));
});

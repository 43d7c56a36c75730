import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { reserveTitle } from '../testing/journey.js';
import { office } from '../testing/open-day.js';

const closed = { is: 'refused', refusals: [{ code: 'pickup-location-closed', location: 'WKN' }] };

scenario(
  'A closed place cannot be chosen, is missing from the list, and its open reservations are shown to staff (R26)',
  '2021-04-03 10:00',
  async ({ library, set, shelved, registered }) => {
    for (const title of ['T1', 'T2', 'T3']) await shelved(title);
    const a = await registered();
    const reservation = await reserveTitle(a, 'T1', 'WKN');
    const moved = await reserveTitle(a, 'T2');
    orThrow(await library.desk(office).closePickupLocation({ location: 'WKN', from: '2021-04-05' }));
    const branches = async () => orThrow(await library.views.pickupLocations().now()).shown.branch;
    expect(await branches()).toMatchObject([{ name: '稚内' }, {}]);
    expect(orThrow(await library.views.openItemsAtPlace('WKN').now()).shown).toMatchObject([
      { reservation, is: 'waiting' },
    ]);

    set('2021-04-05 10:00');
    expect(await branches()).toHaveLength(1);
    const line = { title: 'T3', location: 'WKN' };
    expect(await a.portal.addToCart(line)).toMatchObject(closed);
    orThrow(await a.portal.addToCart({ ...line, location: 'HQ' }));
    expect(await a.portal.choosePickup(line)).toMatchObject(closed);
    expect(await a.portal.reserve({ lines: [line] })).toMatchObject(closed);
    expect(await a.portal.changePickup({ reservation: moved, location: 'WKN' })).toMatchObject(closed);

    orThrow(await library.desk(office).reopenPickupLocation({ location: 'WKN' }));
    orThrow(await a.portal.choosePickup(line));
    const place = { location: 'WKN', name: '稚内市立図書館', pickupClass: 'branch', transitDays: null };
    orThrow(await library.desk(office).changePickupLocation({ ...place, pickupClass: 'branch' }));
    expect(orThrow(await a.portal.reservations.now()).shown).toMatchObject([
      { pickup: { name: '稚内市立図書館' } },
      { pickup: { location: 'HQ' } },
    ]);
  },
);

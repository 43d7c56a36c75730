import { describe, it } from 'vitest';
import {
  facts,
  given,
  headquarters,
  journey,
  library,
  noticeSent,
  commands,
  reserved,
  reservationId,
  mari,
  wakkanai,
  type Place,
} from '../../samples/index.js';
import type { Label, LocationId } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const { location } = wakkanai;
const change = { location, name: '稚内市立図書館' as Label, pickupClass: 'branch', transitDays: 3 } as const;
const renamed = facts.pickupLocationChanged(at, change);
const toCounter = { ...change, pickupClass: 'counter', transitDays: null } as const;

describe('ChangePickupLocation', () => {
  it('gives another name and way, and says when there is nothing to change', async () => {
    const list = given(...library);
    await list.when(commands.changePickupLocation(at, change)).then(renamed);
    await list.when(commands.changePickupLocation(at, change)).thenRefused({ code: 'nothing-to-change' });
  });

  it('gives another class to what is reserved from then on', async () => {
    const { added } = journey(1, wakkanai);
    const { title } = added.data;
    const place = { ...wakkanai, pickupClass: 'counter' } as Place;
    await given(...library, added, facts.pickupLocationChanged(at, toCounter))
      .when(
        commands.reserve(at, { borrower: mari, lines: [{ reservation: reservationId(1), title, location }] }),
      )
      .then(reserved(at, reservationId(1), { borrower: mari, title, place }));
  });

  it('leaves its class to what is open there: it is still sent', async () => {
    const { added, waiting, ready } = journey(1, wakkanai);
    await given(...library, added, waiting, ready, facts.pickupLocationChanged('2021-04-06 15:00', toCounter))
      .when(commands.recordNotice('2021-04-06 20:00', { reservation: reservationId(1), outcome: 'sent' }))
      .then(
        noticeSent('2021-04-06 20:00', ready, { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' }),
      );
  });

  it('leaves the headquarters its counter', () =>
    given(...library)
      .when(commands.changePickupLocation(at, { ...change, location: headquarters.location }))
      .thenRefused({ code: 'headquarters-no-counter', pickupClass: 'branch' }));

  it('refuses a place that is not on the list', () =>
    given(...library)
      .when(commands.changePickupLocation(at, { ...change, location: 'OTARU' as LocationId }))
      .thenRefused({ code: 'pickup-location-unknown', location: 'OTARU' as LocationId }));
});

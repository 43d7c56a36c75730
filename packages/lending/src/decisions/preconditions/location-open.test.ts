import { describe, it } from 'vitest';
import {
  facts,
  given,
  journey,
  library,
  mari,
  commands,
  pickupChanged,
  reservationId,
  wakkanai,
  abashiri,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const { added, waiting } = journey(1, wakkanai);
const { location } = abashiri;
const closed = facts.pickupLocationClosed('2021-04-01 10:00', { location, from: '2021-04-06' as LocalDate });
const moving = (at: string, ...more: typeof library) =>
  given(...library, added, waiting, ...more).when(
    commands.changePickup(at, { reservation: reservationId(1), borrower: mari, location }),
  );

describe('LOCATION-4. A place is chosen until the day on which it closes', () => {
  it('allows it on the day before', () =>
    moving('2021-04-05 23:59', closed).then(pickupChanged('2021-04-05 23:59', waiting, abashiri)));

  it('refuses it from the day on', () =>
    moving('2021-04-06 00:00', closed).thenRefused({ code: 'pickup-location-closed', location }));

  it('allows it when it is open again', () =>
    moving('2021-04-06 10:00', closed, facts.pickupLocationReopened('2021-04-06 09:00', { location })).then(
      pickupChanged('2021-04-06 10:00', waiting, abashiri),
    ));
});

import { describe, it } from 'vitest';
import {
  facts,
  given,
  journey,
  lending,
  library,
  commands,
  returned,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const { location } = wakkanai;
const may = '2021-05-01' as LocalDate;
const closed = facts.pickupLocationClosed(at, { location, from: may });

describe('ClosePickupLocation', () => {
  it('closes a place from a day on, today or later, and from another day when asked again', async () => {
    const list = given(...library);
    await list.when(commands.closePickupLocation(at, { location, from: may })).then(closed);
    await list
      .when(commands.closePickupLocation(at, { location, from: may }))
      .thenRefused({ code: 'nothing-to-change' });
    const today = '2021-04-07' as LocalDate;
    await list
      .when(commands.closePickupLocation(at, { location, from: today }))
      .then(facts.pickupLocationClosed(at, { location, from: today }));
  });

  it('refuses a day that has passed, and a place that is not on the list', async () => {
    const from = '2021-04-06' as LocalDate;
    await given(...library)
      .when(commands.closePickupLocation(at, { location, from }))
      .thenRefused({ code: 'retroactive', from, today: '2021-04-07' as LocalDate });
    const unknown = 'OTARU' as LocationId;
    await given(...library)
      .when(commands.closePickupLocation(at, { location: unknown, from: may }))
      .thenRefused({ code: 'pickup-location-unknown', location: unknown });
  });

  it('lets what is open there go on: a loan is taken back', async () => {
    const way = journey(1, wakkanai);
    const shut = facts.pickupLocationClosed(at, { location, from: '2021-04-07' as LocalDate });
    const { copy } = way.lent.data;
    await given(...library, ...lending(way), shut)
      .when(commands.acceptReturn('2021-04-20 10:00', { copy, location, payer: null }))
      .then(returned('2021-04-20 10:00', way.lent, wakkanai));
  });
});

import { describe, it } from 'vitest';
import { facts, given, library, commands, wakkanai } from '../../samples/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const { location } = wakkanai;
const reopened = facts.pickupLocationReopened(at, { location });

describe('ReopenPickupLocation', () => {
  it.each(['2021-04-01', '2021-05-01'])('opens what closed, or is to close: %s', async (from) => {
    const closed = facts.pickupLocationClosed('2021-04-01 10:00', { location, from: from as LocalDate });
    const list = given(...library, closed);
    await list.when(commands.reopenPickupLocation(at, { location })).then(reopened);
    await list
      .when(commands.reopenPickupLocation(at, { location }))
      .thenRefused({ code: 'nothing-to-change' });
  });

  it('refuses what is not on the list', () =>
    given(...library)
      .when(commands.reopenPickupLocation(at, { location: 'OTARU' as LocationId }))
      .thenRefused({ code: 'pickup-location-unknown', location: 'OTARU' as LocationId }));
});

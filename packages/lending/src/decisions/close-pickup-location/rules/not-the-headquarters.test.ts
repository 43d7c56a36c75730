import { describe, it } from 'vitest';
import { assemblyRoom, facts, given, headquarters, library, commands } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const from = '2021-05-01' as LocalDate;

describe('CLOSE-LOCATION-1. The place where the copies live does not close', () => {
  it('refuses the headquarters', () =>
    given(...library)
      .when(commands.closePickupLocation(at, { location: headquarters.location, from }))
      .thenRefused({ code: 'headquarters-stays', location: headquarters.location }));

  it('allows another counter', () =>
    given(...library)
      .when(commands.closePickupLocation(at, { location: assemblyRoom.location, from }))
      .then(facts.pickupLocationClosed(at, { location: assemblyRoom.location, from })));
});

import { describe, it } from 'vitest';
import { commands, headquarters, nothing, makePickupLocationAdded, tokyo } from '../../../samples/index.js';
import type { Label, LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const another = {
  location: 'HQ2' as LocationId,
  name: '新館' as Label,
  pickupClass: 'counter',
  headquarters: true,
  transitDays: null,
} as const;

describe('ADD-LOCATION-2. The library has one headquarters', () => {
  it('allows the first headquarters', () =>
    nothing
      .send(commands.addPickupLocation(at, another))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...another })));

  it('refuses a second headquarters, and names the first', () =>
    nothing
      .record(makePickupLocationAdded(headquarters))
      .send(commands.addPickupLocation(at, another))
      .isRefused({ code: 'headquarters-known', location: headquarters.location }));

  it('allows another counter', () =>
    nothing
      .record(makePickupLocationAdded(headquarters))
      .send(commands.addPickupLocation(at, { ...another, headquarters: false }))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...another, headquarters: false })));
});

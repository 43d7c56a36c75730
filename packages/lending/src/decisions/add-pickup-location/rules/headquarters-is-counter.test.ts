import { describe, it } from 'vitest';
import { commands, nothing, makePickupLocationAdded, tokyo } from '../../../samples/index.js';
import type { Label, LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const place = {
  location: 'EBT' as LocationId,
  name: '江別' as Label,
  transitDays: null,
} as const;

describe('ADD-LOCATION-3. The headquarters has a counter', () => {
  it.each(['branch', 'home'] as const)('refuses a headquarters of class %s', (pickupClass) =>
    nothing
      .send(commands.addPickupLocation(at, { ...place, pickupClass, headquarters: true }))
      .isRefused({ code: 'headquarters-no-counter', pickupClass }),
  );

  it.each(['counter', 'branch', 'home'] as const)('allows other places of class %s', async (pickupClass) => {
    const added = { ...place, pickupClass, headquarters: false };
    await nothing
      .send(commands.addPickupLocation(at, added))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...added }));
  });

  it('allows a headquarters with a counter', async () => {
    const added = { ...place, pickupClass: 'counter', headquarters: true } as const;
    await nothing
      .send(commands.addPickupLocation(at, added))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...added }));
  });
});

import { describe, it } from 'vitest';
import { commands, headquarters, makePickupLocationAdded, story, tokyo } from '../../samples/index.js';
import type { Label, LocationId } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';

describe('AddPickupLocation', () => {
  it('stores the transit days of a branch, or none (A28)', async () => {
    const nayoro = {
      location: 'NYR' as LocationId,
      name: '名寄' as Label,
      pickupClass: 'branch',
      headquarters: false,
      transitDays: 0,
    } as const;
    await story
      .send(commands.addPickupLocation(at, nayoro))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...nayoro }));
    const teshio = { ...nayoro, location: 'TSO' as LocationId, name: '天塩' as Label, transitDays: null };
    await story
      .send(commands.addPickupLocation(at, teshio))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...teshio }));
  });

  it('gives every reason, in the order of the rules', () =>
    story
      .send(
        commands.addPickupLocation(at, {
          location: headquarters.location,
          name: '道立図書館' as Label,
          pickupClass: 'home',
          headquarters: true,
          transitDays: null,
        }),
      )
      .isRefused(
        { code: 'pickup-location-known', location: headquarters.location },
        { code: 'headquarters-known', location: headquarters.location },
        { code: 'headquarters-no-counter', pickupClass: 'home' },
      ));
});

import { describe, it } from 'vitest';
import { commands, makePickupLocationAdded, story, tokyo, wakkanai } from '../../../samples/index.js';
import type { Label, LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const nayoro = {
  location: 'NYR' as LocationId,
  name: '名寄' as Label,
  pickupClass: 'branch',
  headquarters: false,
  transitDays: 3,
} as const;

describe('ADD-LOCATION-1. A pickup location is added once', () => {
  it('allows a new place', () =>
    story
      .send(commands.addPickupLocation(at, nayoro))
      .emits(makePickupLocationAdded({ at: tokyo(at), ...nayoro })));

  it('refuses a place that is on the list', () =>
    story
      .send(commands.addPickupLocation(at, { ...nayoro, location: wakkanai.location }))
      .isRefused({ code: 'pickup-location-known', location: wakkanai.location }));
});

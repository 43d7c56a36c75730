import { describe, it } from 'vitest';
import { town } from '../../policy/index.js';
import { story } from '../../samples/index.js';

describe('LOCATION-3. Copies are sent home where the policy says so', () => {
  it('allows a home where it does', () =>
    story.reserve(1, [1, 'a', 'hq']).changePickup(1, 1, 'home').emits('PickupChanged'));

  it('refuses a home where it does not, and nothing else (town)', async () => {
    const waiting = story.withPolicy(town).reserve(1, [1, 'a', 'hq']);
    await waiting.changePickup(1, 1, 'home').isRefused({ code: 'no-home-delivery', location: 'HOME' });
    await waiting.changePickup(1, 1, 'wkn').emits('PickupChanged');
  });
});

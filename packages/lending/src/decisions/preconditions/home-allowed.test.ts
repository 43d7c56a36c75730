import { describe, it } from 'vitest';
import { town } from '../../policy/index.js';
import { story } from '../../samples/index.js';

describe('LOCATION-3. Copies are sent home only if the policy allows it', () => {
  it('allows a home if the policy allows it', () =>
    story.reserve(1, [1, 'a', 'hq']).changePickup(1, 1, 'home').emits('PickupChanged'));

  it('refuses only homes if the policy does not allow them (town)', async () => {
    const waiting = story.withPolicy(town).reserve(1, [1, 'a', 'hq']);
    await waiting.changePickup(1, 1, 'home').isRefused({ code: 'no-home-delivery', location: 'HOME' });
    await waiting.changePickup(1, 1, 'wkn').emits('PickupChanged');
  });
});

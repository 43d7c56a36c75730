import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('CLOSE-LOCATION-1. The headquarters never closes permanently', () => {
  it('refuses the headquarters', () =>
    story.closePickupLocation('hq').isRefused({ code: 'headquarters-stays', location: 'HQ' }));

  it('allows another counter', () => story.closePickupLocation('gikai').emits('PickupLocationClosed'));
});

import type { PickupLocation, RulesInForce } from '../../aggregates/index.js';

export interface Adding {
  readonly command: Pick<PickupLocation, 'location' | 'headquarters' | 'pickupClass'>;
  readonly published: RulesInForce;
}

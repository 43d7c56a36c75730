import type { PickupLocation, RulesInForce } from '../../aggregates/index.js';

export interface AddLocationSituation {
  readonly command: Pick<PickupLocation, 'location' | 'headquarters' | 'pickupClass'>;
  readonly published: RulesInForce;
}

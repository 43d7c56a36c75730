import type { PickupLocation } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../rule.js';

export interface NoHomeDelivery {
  readonly code: 'no-home-delivery';
  readonly location: LocationId;
}

export const homeAllowed = ruling(
  {
    id: 'LOCATION-3',
    en: 'Copies are sent home only if the policy allows it.',
    ja: '自宅への郵送は、運用規則で認めている場合に行う。',
    guide: ['R3'],
    policy: ['homeDelivery'],
  },
  ({ location, pickupClass }: PickupLocation, policy: Policy): Ruling<NoHomeDelivery> =>
    refusedIf(
      pickupClass === 'home' && !policy.homeDelivery,
      { code: 'no-home-delivery', location },
      { pickupClass, homeDelivery: policy.homeDelivery },
    ),
);

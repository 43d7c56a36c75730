import * as E from 'fp-ts/lib/Either.js';
import { homeAllowed, type NoHomeDelivery } from '../../preconditions/home-allowed.js';
import { passed, refusedFor, ruling, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export const homeDelivered = ruling(
  {
    id: 'RESERVE-6',
    en: 'Copies are sent home only if the policy says so.',
    ja: '自宅への郵送は、運用規則で認めている場合に行う。',
    guide: ['R3'],
    policy: ['homeDelivery'],
  },
  ({ lines, published, policy }: Reserving): Ruling<NoHomeDelivery> =>
    refusedFor(
      lines.flatMap(({ location }) => {
        const place = published.locations.get(location);
        const allowed = place === undefined ? passed : homeAllowed(place, policy);
        return E.isLeft(allowed) ? allowed.left : [];
      }),
      { locations: lines.map(({ location }) => location), homeDelivery: policy.homeDelivery },
    ),
);

import { homeAllowed, type NoHomeDelivery } from '../../preconditions/home-allowed.js';
import { combineRefusals, ruling, type Ruling } from '../../rule.js';
import { listPlaces, type ReserveSituation } from '../situation.js';

export const homeDelivered = ruling(
  {
    id: 'RESERVE-6',
    en: 'Copies are sent home only if the policy allows it.',
    ja: '自宅への郵送は、運用規則で認めている場合に行う。',
    guide: ['R3'],
    policy: ['homeDelivery'],
  },
  ({ lines, published, policy }: ReserveSituation): Ruling<NoHomeDelivery> =>
    combineRefusals(
      lines.flatMap(({ location }) => {
        const place = published.locations.get(location);
        return place === undefined ? [] : [homeAllowed(place, policy)];
      }),
      () => ({ locations: listPlaces(lines), homeDelivery: policy.homeDelivery }),
    ),
);

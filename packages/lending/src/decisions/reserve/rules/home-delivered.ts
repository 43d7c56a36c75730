import { rule } from '../../../vocabulary/index.js';
import * as E from 'fp-ts/lib/Either.js';
import { homeAllowed, type NoHomeDelivery } from '../../preconditions/home-allowed.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export const homeDelivered = rule(
  {
    id: 'RESERVE-6',
    en: 'Copies are sent home only if the policy says so.',
    ja: '自宅への郵送は、運用規則で認めている場合に行う。',
    guide: ['R3'],
  },
  ({ lines, published, policy }: Reserving): Ruling<NoHomeDelivery> =>
    refusedFor(
      lines.flatMap(({ location }) => {
        const place = published.locations.get(location);
        const allowed = place === undefined ? E.right(undefined) : homeAllowed(place, policy);
        return E.isLeft(allowed) ? allowed.left : [];
      }),
    ),
);

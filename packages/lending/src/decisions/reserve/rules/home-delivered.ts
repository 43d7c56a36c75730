import * as E from 'fp-ts/lib/Either.js';
import { homeAllowed, type NoHomeDelivery } from '../../preconditions/home-allowed.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

/** RESERVE-6. Copies are sent home where the policy says so (R3). */
export const homeDelivered = ({ lines, published, policy }: Reserving): Ruling<NoHomeDelivery> =>
  refusedFor(
    lines.flatMap(({ location }) => {
      const place = published.locations.get(location);
      const allowed = place === undefined ? E.right(undefined) : homeAllowed(place, policy);
      return E.isLeft(allowed) ? allowed.left : [];
    }),
  );

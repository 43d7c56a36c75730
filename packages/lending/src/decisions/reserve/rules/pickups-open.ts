import * as E from 'fp-ts/lib/Either.js';
import { locationOpen, type PickupLocationIsClosed } from '../../preconditions/location-open.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

/** RESERVE-7. No line is to be picked up at a place that is closed (R26). */
export const pickupsOpen = ({ lines, published, today }: Reserving): Ruling<PickupLocationIsClosed> =>
  refusedFor(
    lines.flatMap(({ location }) => {
      const place = published.locations.get(location);
      const open = place === undefined ? E.right(undefined) : locationOpen(place, today);
      return E.isLeft(open) ? open.left : [];
    }),
  );

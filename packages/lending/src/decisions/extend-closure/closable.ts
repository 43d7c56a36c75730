import type { RulesInForce } from '../../aggregates/index.js';
import type { LocalDate, PlacesNamed } from '../../vocabulary/index.js';
import * as E from 'fp-ts/lib/Either.js';
import { locationKnown, type PickupLocationUnknown } from '../preconditions/location-known.js';
import { locationOpen, type PickupLocationIsClosed } from '../preconditions/location-open.js';
import { refusedByAny, type Ruling } from '../rule.js';

/** Refuses each place that is unknown, or that nobody can choose any longer. */
export const closable = (
  rules: RulesInForce,
  places: PlacesNamed,
  today: LocalDate,
): Ruling<PickupLocationUnknown | PickupLocationIsClosed> =>
  refusedByAny(
    places === 'all'
      ? []
      : places.flatMap(
          (location): readonly Ruling<PickupLocationUnknown | PickupLocationIsClosed, unknown>[] => {
            const known = locationKnown(rules, location);
            return E.isLeft(known) ? [known] : [known, locationOpen(known.right, today)];
          },
        ),
  );

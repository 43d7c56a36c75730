import * as t from 'io-ts';
import { LocationId } from './ids.js';
import { mostPlacesNamed } from './limits.js';
import { nonEmpty } from './list.js';

const placeList = nonEmpty(LocationId, 'places', mostPlacesNamed);

/** All places of the library, even those that are added later, or only the places in a list. */
export type ClosedPlaces = 'all' | t.TypeOf<typeof placeList>;

const isAll = (value: unknown): value is 'all' => value === 'all';

/** Written without a union, so that a fault in the list has the path of the faulty element. */
export const ClosedPlaces: t.Type<ClosedPlaces, unknown> &
  Pick<typeof placeList, 'type'> & { readonly types: readonly t.Mixed[] } = Object.assign(
  new t.Type<ClosedPlaces, unknown>(
    `"all", or ${placeList.name}`,
    (value): value is ClosedPlaces => isAll(value) || placeList.is(value),
    (value, context) => {
      if (isAll(value)) return t.success(value);
      return Array.isArray(value) && value.length > 0
        ? placeList.validate(value, context)
        : t.failure(value, context);
    },
    (places) => (isAll(places) ? places : placeList.encode(places)),
  ),
  { type: placeList.type, types: [t.literal('all'), placeList], ja: '「all」か、場所の一覧で書く' },
);

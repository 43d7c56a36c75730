import * as t from 'io-ts';
import { LocationId } from './ids.js';
import { mostPlacesNamed } from './limits.js';
import { nonEmpty } from './list.js';

const listed = nonEmpty(LocationId, 'places', mostPlacesNamed);

/** All places of the library, including later ones, or only the places in a list. */
export type PlacesNamed = 'all' | t.TypeOf<typeof listed>;

const isAll = (value: unknown): value is 'all' => value === 'all';

/** Not a union, so that a fault in the list has the path of its element. */
export const PlacesNamed: t.Type<PlacesNamed, unknown> & Pick<typeof listed, 'type'> = Object.assign(
  new t.Type<PlacesNamed, unknown>(
    `"all", or ${listed.name}`,
    (value): value is PlacesNamed => isAll(value) || listed.is(value),
    (value, context) => {
      if (isAll(value)) return t.success(value);
      return Array.isArray(value) && value.length > 0
        ? listed.validate(value, context)
        : t.failure(value, context);
    },
    (places) => (isAll(places) ? places : listed.encode(places)),
  ),
  { type: listed.type, ja: '「all」か、場所の一覧で書く' },
);

import * as t from 'io-ts';
import { LibraryId, LocationId } from './ids.js';
import { oneOf } from './one-of.js';

/** The status of a copy in the old system, if the copy is neither lent nor set aside. */
export const CopyAtMigration = t.union(
  [
    t.exact(t.type({ is: oneOf('on-shelf', 'missing') })),
    t.exact(t.type({ is: oneOf('in-transit-back'), from: LocationId })),
    t.exact(t.type({ is: oneOf('lent-to-library'), library: LibraryId })),
  ],
  'where a copy is: "on-shelf"; "missing"; "in-transit-back", with the field "from"; "lent-to-library", with the field "library"',
);
export type CopyAtMigration = t.TypeOf<typeof CopyAtMigration>;

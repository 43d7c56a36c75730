import * as t from 'io-ts';
import { BorrowerId } from './ids.js';
import { list } from './list.js';
import { unrecorded } from './unrecorded.js';

/** The largest number of used pseudonyms of a person. */
const mostUsed = 1_000;

/**
 * All pseudonyms of a person. Limits count the reservations under all of them. Nothing has begun under
 * `fresh` yet. The history does not record them together, so it does not show that they belong to one person.
 */
export const Pseudonyms = unrecorded(
  t.exact(
    t.type({ fresh: BorrowerId, used: list(BorrowerId, 'ids of borrowers', mostUsed) }),
    "the person's pseudonyms, fresh and used",
  ),
);
export type Pseudonyms = Exclude<t.TypeOf<typeof Pseudonyms>, undefined>;

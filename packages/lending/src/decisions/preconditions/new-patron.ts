import type { Patron } from '../../aggregates/index.js';
import type { PatronId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface AlreadyRegistered {
  readonly code: 'already-registered';
  readonly patron: PatronId;
}

/** PATRON-4. A person is registered once. */
export const newPatron = (id: PatronId, patron: Patron): Ruling<AlreadyRegistered> =>
  patron.is === 'registered' ? refused({ code: 'already-registered', patron: id }) : passed;

import * as E from 'fp-ts/lib/Either.js';
import type { Patron } from '../../aggregates/index.js';
import type { PatronId } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface NotRegistered {
  readonly code: 'not-registered';
  readonly patron: PatronId;
}

export type RegisteredPatron = Extract<Patron, { readonly is: 'registered' }>;

/** PATRON-1. Registration comes before everything (R4). */
export const registered = (id: PatronId, patron: Patron): Ruling<NotRegistered, RegisteredPatron> =>
  patron.is === 'registered' ? E.right(patron) : refused({ code: 'not-registered', patron: id });

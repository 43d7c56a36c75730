import { LocalDate } from '@torioki/lending';
import { Count } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PatronKey } from './ids.js';

/** The stored part of an `UnusualDay`. Stored format: a change needs a new version. */
export const BegunOnDay = t.exact(t.type({ on: LocalDate, begun: Count }), 'a number of things on a day');

/** A day when unusually many reservations and loans from the shelf began for a patron. */
export const UnusualDay = t.exact(
  t.type({ patron: PatronKey, on: LocalDate, begun: Count }),
  'an unusual day',
);
export type UnusualDay = t.TypeOf<typeof UnusualDay>;

import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** Where a reservation is handed over (R8): a counter of the library, a partner library, or by post. */
export const PickupClass = oneOf('counter', 'branch', 'home');
export type PickupClass = t.TypeOf<typeof PickupClass>;

import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The kind of pickup (R8): at a counter of the library, at a partner library, or by post. */
export const PickupClass = oneOf('counter', 'branch', 'home');
export type PickupClass = t.TypeOf<typeof PickupClass>;

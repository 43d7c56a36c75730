import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** Who pays for the way of a copy (A41). */
export const Payer = oneOf('library', 'patron');
export type Payer = t.TypeOf<typeof Payer>;

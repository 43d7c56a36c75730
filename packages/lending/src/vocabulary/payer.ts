import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The payer of a copy's postage (A41). */
export const Payer = oneOf('library', 'patron');
export type Payer = t.TypeOf<typeof Payer>;

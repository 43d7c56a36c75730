import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/**
 * How staff checked the identity: by the card, by an official document, or by registered particulars on the
 * phone (R85, A48).
 */
export const IdentityCheck = oneOf('card-shown', 'document-shown', 'particulars-told');
export type IdentityCheck = t.TypeOf<typeof IdentityCheck>;

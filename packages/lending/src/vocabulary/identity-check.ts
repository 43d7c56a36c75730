import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/**
 * How staff checked the identity (R85, A48): by the card, an official document, or registered particulars on
 * the phone.
 */
export const IdentityCheck = oneOf('card-shown', 'document-shown', 'particulars-told');
export type IdentityCheck = t.TypeOf<typeof IdentityCheck>;

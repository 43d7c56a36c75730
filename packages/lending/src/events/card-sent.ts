import * as t from 'io-ts';
import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A card was sent to a patron. The photocopy of the document
 * that had come with the application was returned with the card (R102).
 */
export const CardSent = event(
  ['CardSent', 'カードが送付された'],
  {
    at: Instant,
    patron: PatronId,
    idCopyEnclosed: t.boolean,
    /** 簡易書留 */
    registeredMail: t.boolean,
  },
  ['patron'],
);

import * as t from 'io-ts';
import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The card went out, with the copy of the evidence that had come with the
 * application (R102).
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

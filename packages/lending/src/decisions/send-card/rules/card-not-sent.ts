import type { PatronId } from '../../../vocabulary/index.js';
import type { RegisteredPatron } from '../../preconditions/registered.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface CardAlreadySent {
  readonly code: 'card-already-sent';
  readonly patron: PatronId;
}

/** SEND-CARD-2. Each card is sent once (R102). */
export const cardNotSent = (patron: PatronId, { cardSent }: RegisteredPatron): Ruling<CardAlreadySent> =>
  cardSent ? refused({ code: 'card-already-sent', patron }) : passed;

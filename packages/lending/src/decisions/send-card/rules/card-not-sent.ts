import type { LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { ValidCard } from './card-valid.js';

export interface CardAlreadySent {
  readonly code: 'card-already-sent';
  readonly on: LocalDate;
}

/** SEND-CARD-2. Each card is sent once (R102). */
export const cardNotSent = ({ sentOn }: ValidCard): Ruling<CardAlreadySent> =>
  sentOn === null ? passed : refused({ code: 'card-already-sent', on: sentOn });

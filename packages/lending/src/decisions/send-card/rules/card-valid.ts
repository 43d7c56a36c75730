import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../../vocabulary/index.js';
import { refused, type Ruling } from '../../rule.js';
import type { NamedCard } from '../named-card.js';

export interface CardUnknown {
  readonly code: 'card-unknown';
}

export interface CardReplaced {
  readonly code: 'card-replaced';
  /** When another was issued in its place. */
  readonly on: LocalDate;
}

export type ValidCard = Extract<NamedCard, { readonly is: 'valid' }>;

/** SEND-CARD-4. The card that goes out is the patron's, and the last that was issued (R102). */
export const cardValid = (card: NamedCard): Ruling<CardUnknown | CardReplaced, ValidCard> => {
  switch (card.is) {
    case 'unknown':
      return refused({ code: 'card-unknown' });
    case 'replaced':
      return refused({ code: 'card-replaced', on: card.on });
    case 'valid':
      return E.right(card);
  }
};

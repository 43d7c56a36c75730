import type { LocalDate } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { NamedCard } from '../named-card.js';

export interface CardUnknown {
  readonly code: 'card-unknown';
}

export interface CardReplaced {
  readonly code: 'card-replaced';
  /** The day when another card replaced this card. */
  readonly on: LocalDate;
}

export type ValidCard = Extract<NamedCard, { readonly is: 'valid' }>;

export const cardValid = ruling(
  {
    id: 'SEND-CARD-4',
    en: 'The card that is sent is the last card that was issued to the patron.',
    ja: '送るカードは本人のもので、最後に発行されたものである。',
    guide: ['R102'],
  },
  (card: NamedCard): Ruling<CardUnknown | CardReplaced, ValidCard> => {
    switch (card.is) {
      case 'unknown':
        return refused({ code: 'card-unknown' });
      case 'replaced':
        return refused({ code: 'card-replaced', on: card.on });
      case 'valid':
        return found(card, { sentOn: card.sentOn });
    }
  },
);

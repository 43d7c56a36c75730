import type { LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, ruling, type Ruling } from '../../rule.js';
import type { ValidCard } from './card-valid.js';

export interface CardAlreadySent {
  readonly code: 'card-already-sent';
  readonly on: LocalDate;
}

export const cardNotSent = ruling(
  {
    id: 'SEND-CARD-2',
    en: 'Each card is sent once.',
    ja: 'カードの送付は、カードごとに一度である。',
    guide: ['R102'],
  },
  ({ sentOn }: ValidCard): Ruling<CardAlreadySent> =>
    sentOn === null ? passed : refused({ code: 'card-already-sent', on: sentOn }),
);

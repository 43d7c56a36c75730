import { passed, refused, ruling } from '../../rule.js';
import type { ValidCard } from './card-valid.js';

export const cardNotSent = ruling(
  {
    id: 'SEND-CARD-2',
    en: 'Each card is sent once.',
    ja: 'カードの送付は、カードごとに一度である。',
    guide: ['R102'],
  },
  ({ sentOn }: ValidCard) => (sentOn === null ? passed : refused({ code: 'card-already-sent', on: sentOn })),
);

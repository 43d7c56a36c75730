import { refusedUnless, ruling } from '../../rule.js';
import type { PickUpSituation } from '../situation.js';

export const prefecturalCardShown = ruling(
  {
    id: 'PICK-UP-3',
    en: 'The borrower shows the card of the prefectural library at every place.',
    ja: 'どこでも、道立図書館の利用者カードを示す。',
    guide: ['R57', 'R60', 'R61'],
  },
  ({ command }: Pick<PickUpSituation, 'command'>) =>
    refusedUnless(
      command.cards.prefectural,
      { code: 'prefectural-card-missing' },
      { cardShown: command.cards.prefectural },
    ),
);

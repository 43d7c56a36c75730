import { refusedUnless, ruling } from '../../rule.js';

export const byRegisteredMail = ruling(
  {
    id: 'SEND-CARD-3',
    en: 'A card is sent by registered mail.',
    ja: 'カードは簡易書留で送る。',
    guide: ['R102'],
  },
  (registeredMail: boolean) => refusedUnless(registeredMail, { code: 'not-registered-mail' }),
);

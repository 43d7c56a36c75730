import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NotRegisteredMail {
  readonly code: 'not-registered-mail';
}

export const byRegisteredMail = ruling(
  {
    id: 'SEND-CARD-3',
    en: 'A card goes by registered mail.',
    ja: 'カードは簡易書留で送る。',
    guide: ['R102'],
  },
  (registeredMail: boolean): Ruling<NotRegisteredMail> =>
    refusedUnless(registeredMail, { code: 'not-registered-mail' }),
);

import { rule } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NotRegisteredMail {
  readonly code: 'not-registered-mail';
}

export const byRegisteredMail = rule(
  {
    id: 'SEND-CARD-3',
    en: 'A card goes by registered mail.',
    ja: 'カードは簡易書留で送る。',
    guide: ['R102'],
  },
  (registeredMail: boolean): Ruling<NotRegisteredMail> =>
    registeredMail ? passed : refused({ code: 'not-registered-mail' }),
);

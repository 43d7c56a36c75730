import { rule, type Actor } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface NotOnWeb {
  readonly code: 'not-on-web';
}

export const notOnWeb = rule(
  {
    id: 'PATRON-1',
    en: 'Staff change name, address and phone number; nobody does so on the web.',
    ja: '氏名・住所・電話番号は職員が変更し、インターネット上では変更しない。',
    guide: ['R91'],
  },
  ({ role }: Actor): Ruling<NotOnWeb> => (role === 'patron' ? refused({ code: 'not-on-web' }) : passed),
);

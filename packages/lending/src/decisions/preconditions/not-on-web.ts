import type { Actor } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const notOnWeb = ruling(
  {
    id: 'PATRON-1',
    en: 'Staff change name, address and phone number. They cannot be changed on the web.',
    ja: '氏名・住所・電話番号は職員が変更し、インターネット上では変更しない。',
    guide: ['R91'],
  },
  ({ role }: Actor) => refusedIf(role === 'patron', { code: 'not-on-web' }, { role }),
);

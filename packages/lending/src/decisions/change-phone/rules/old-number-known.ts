import { refusedUnless, ruling } from '../../rule.js';

export const oldNumberKnown = ruling(
  {
    id: 'CHANGE-PHONE-1',
    en: 'The patron knows the old phone number.',
    ja: '本人は旧電話番号を知っている。',
    guide: ['R96'],
  },
  (matches: boolean) => refusedUnless(matches, { code: 'old-phone-mismatch' }),
);

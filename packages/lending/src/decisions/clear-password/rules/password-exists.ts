import { refusedUnless, ruling } from '../../rule.js';

export const passwordExists = ruling(
  {
    id: 'CLEAR-PASSWORD-1',
    en: 'Only a password that was set can be deleted.',
    ja: '削除するのは、登録されているパスワードである。',
    guide: ['R84'],
  },
  (hasPassword: boolean) => refusedUnless(hasPassword, { code: 'password-not-set' }),
);

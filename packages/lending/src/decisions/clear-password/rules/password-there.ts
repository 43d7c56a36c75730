import { rule } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface PasswordNotSet {
  readonly code: 'password-not-set';
}

export const passwordThere = rule(
  {
    id: 'CLEAR-PASSWORD-1',
    en: 'Only a password that was set can be deleted.',
    ja: '削除するのは、登録されているパスワードである。',
    guide: ['R84'],
  },
  (hasPassword: boolean): Ruling<PasswordNotSet> =>
    hasPassword ? passed : refused({ code: 'password-not-set' }),
);

import { refusedUnless, ruling } from '../../rule.js';
import type { SecureSituation } from '../situation.js';

export const ownCopy = ruling(
  {
    id: 'SECURE-4',
    en: 'A copy that was borrowed from another library fills no reservation.',
    ja: '他の図書館から借り受けた資料は、予約に充てない。',
    guide: ['A53'],
  },
  ({ copy: { copy, source } }: SecureSituation) =>
    refusedUnless(source === 'own', { code: 'copy-borrowed', copy }, { source }),
);

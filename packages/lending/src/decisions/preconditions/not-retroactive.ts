import type { LocalDate } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const notRetroactive = ruling(
  {
    id: 'PUBLISH-1',
    en: 'A publication takes effect today or later. It does not change earlier decisions.',
    ja: '公表したことは当日以降に効力を持ち、既に決まったことを改めて判断しない。',
    guide: ['R106'],
  },
  (from: LocalDate, today: LocalDate) => refusedIf(from < today, { code: 'retroactive', from, today }),
);

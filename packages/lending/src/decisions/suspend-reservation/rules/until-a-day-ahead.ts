import { refusedUnless, ruling } from '../../rule.js';
import type { SuspendSituation } from '../situation.js';

export const untilADayAhead = ruling(
  {
    id: 'SUSPEND-2',
    en: 'A suspension ends on a day after today.',
    ja: '休止した予約を再開する日は、翌日以降とする。',
  },
  ({ until, today }: SuspendSituation) =>
    refusedUnless(today < until, { code: 'suspension-too-short', until, today }),
);

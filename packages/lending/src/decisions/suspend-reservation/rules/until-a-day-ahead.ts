import type { LocalDate } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { Suspending } from '../suspending.js';

export interface SuspensionTooShort {
  readonly code: 'suspension-too-short';
  readonly until: LocalDate;
  readonly today: LocalDate;
}

export const untilADayAhead = ruling(
  {
    id: 'SUSPEND-2',
    en: 'A reservation is suspended until a day after today.',
    ja: '休止した予約を再開する日は、翌日以降とする。',
  },
  ({ until, today }: Suspending): Ruling<SuspensionTooShort> =>
    refusedUnless(today < until, { code: 'suspension-too-short', until, today }),
);

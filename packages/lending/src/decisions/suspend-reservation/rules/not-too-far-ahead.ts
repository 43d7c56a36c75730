import { addDays, type LocalDate } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { SuspendSituation } from '../situation.js';

export interface SuspensionTooLong {
  readonly code: 'suspension-too-long';
  readonly until: LocalDate;
  readonly most: number;
  /** The latest possible end of the suspension. */
  readonly lastDay: LocalDate;
}

export const notTooFarAhead = ruling(
  {
    id: 'SUSPEND-3',
    en: 'The number of days of a suspension is limited, counted from today.',
    ja: '予約を休止できる日数には上限があり、当日から数える。',
    policy: ['suspension'],
  },
  ({ until, today, offered: { mostDays: most } }: SuspendSituation): Ruling<SuspensionTooLong> => {
    const lastDay = addDays(today, most);
    return refusedUnless(until <= lastDay, { code: 'suspension-too-long', until, most, lastDay });
  },
);

import { daysBetween, mostDays, type LocalDate } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const tenYearsAtMost = ruling(
  {
    id: 'PUBLISH-4',
    en: 'A period has at most ten years, since its days are listed one by one.',
    ja: '期間は10年までとする。日をひとつずつ並べるためである。',
  },
  ({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }) => {
    const days = daysBetween(from, until) + 1;
    return refusedIf(days > mostDays, { code: 'period-too-long', days, most: mostDays });
  },
);

import type { LocalDate, ReservationId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const holdIsOver = ruling(
  {
    id: 'HOLD-2',
    en: 'A hold ends at 00:00 after its last day.',
    ja: '取置期間は、最後の日の翌日0時に終わる。',
    guide: ['A43'],
  },
  (reservation: ReservationId, today: LocalDate, lastDay: LocalDate) =>
    refusedUnless(lastDay < today, { code: 'hold-not-over', reservation, lastDay }, { today }),
);

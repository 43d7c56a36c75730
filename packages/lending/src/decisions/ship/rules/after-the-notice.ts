import { refusedUnless, ruling } from '../../rule.js';
import type { ShipSituation } from '../situation.js';

export const afterTheNotice = ruling(
  {
    id: 'SHIP-3',
    en: 'A copy leaves for a branch or a home after the day of its notice, not on the same day.',
    ja: '図書館と自宅へは、メールの日の翌日以降に発送する。',
    guide: ['A27'],
  },
  ({ today, noticed }: ShipSituation) =>
    refusedUnless(
      noticed.noticedOn < today,
      { code: 'noticed-today', noticedOn: noticed.noticedOn },
      { today },
    ),
);

import { isCoveredByRun, type MailRun } from '../../../aggregates/index.js';
import type { Instant, ReservationId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const readyByThen = ruling(
  {
    id: 'NOTICE-4',
    en: 'A mail run reports the books that were ready before it began. If the pickup place changes afterwards, a later run notifies the borrower again.',
    ja: 'メールは、その回が始まる前に用意された本を知らせる。その後に受取場所が変わった本は、改めて知らせる。',
    guide: ['R49', 'R74'],
  },
  (reservation: ReservationId, readySince: Instant, run: MailRun | undefined) =>
    refusedUnless(
      isCoveredByRun(run, readySince),
      { code: 'notice-outdated', reservation, readySince },
      { run: run?.begins },
    ),
);

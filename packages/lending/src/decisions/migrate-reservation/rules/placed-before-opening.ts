import type { Instant } from '../../../vocabulary/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const placedBeforeOpening = ruling(
  {
    id: 'MIGRATION-3',
    en: 'A migrated reservation was placed before the migration was opened.',
    ja: '引き継ぐ予約は、引継ぎを始める前に受け付けたものである。',
  },
  (since: Instant, opened: Instant) =>
    refusedIf(since > opened, { code: 'since-after-opening', since, opened }),
);

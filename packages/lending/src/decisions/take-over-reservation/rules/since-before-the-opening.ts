import type { Instant } from '../../../vocabulary/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const sinceBeforeTheOpening = ruling(
  {
    id: 'TAKE-OVER-3',
    en: 'A reservation that is taken over was placed before the take-over was opened.',
    ja: '引き継ぐ予約は、引継ぎを始める前に受け付けたものである。',
  },
  (since: Instant, opened: Instant) =>
    refusedIf(since > opened, { code: 'since-after-opening', since, opened }),
);

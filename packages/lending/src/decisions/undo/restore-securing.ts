import type { LendingEvent } from '../../events/index.js';
import { rule } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const restoreSecuring = rule(
  {
    id: 'UNDO-10',
    en: 'The copy is on the shelf again, and its reservation waits again in its old position in the queue.',
    ja: '資料は書架に戻り、予約は元の順番で待つ状態に戻る。',
  },
  (
    { data: { location, at: securedAt } }: LendingEvent<'Secured'>,
    restored: Pick<BackFrom<'Secured'>, 'since' | 'wasSecured'>,
  ): BackFrom<'Secured'> => ({ is: 'Secured', location, securedAt, ...restored }),
);

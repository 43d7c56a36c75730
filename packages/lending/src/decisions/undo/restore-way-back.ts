import type { TravellingCopy } from '../../aggregates/index.js';
import { rule, type Instant } from '../../vocabulary/index.js';
import { findWayBack } from './find-way-back.js';
import type { BackFrom } from './make-undone.js';

export const restoreWayBack = rule(
  {
    id: 'UNDO-17',
    en: 'A copy that came back waits for its way back again, or is on its way back again, since the same time.',
    ja: '本館に戻った資料は、元の時刻から返送を待つ状態か、返送の途中の状態に戻る。',
  },
  (receivedAt: Instant, before: TravellingCopy): BackFrom<'ReceivedAtHeadquarters'> | null => {
    const way = findWayBack(before);
    return way && { is: 'ReceivedAtHeadquarters', receivedAt, ...way };
  },
);

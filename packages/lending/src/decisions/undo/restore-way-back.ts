import type { TravellingCopy } from '../../aggregates/index.js';
import { rule, type Instant } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const restoreWayBack = rule(
  {
    id: 'UNDO-17',
    en: 'A copy that came back waits for its way back again, or is on its way back again, since the same time.',
    ja: '本館に戻った資料は、元の時刻から返送を待つ状態か、返送の途中の状態に戻る。',
  },
  (receivedAt: Instant, before: TravellingCopy): BackFrom<'ReceivedAtHeadquarters'> | null => {
    if (before.is !== 'to-send-back' && before.is !== 'in-transit-back') return null;
    const { removed, since, comingBackSince } = before;
    if (comingBackSince === null) return null;
    const situation =
      before.is === 'to-send-back'
        ? { is: before.is, location: before.from }
        : { is: before.is, location: before.from };
    return { is: 'ReceivedAtHeadquarters', receivedAt, situation, removed, since, comingBackSince };
  },
);

import type { TransportedReservation } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const undoArrival = rule(
  {
    id: 'UNDO-7',
    en: 'The copy is on its way to its pickup place again, since its dispatch. A hold that began with the arrival no longer counts.',
    ja: '資料は、発送された時から受取場所へ輸送中の状態に戻る。到着で始まった取置期間は数えない。',
  },
  ({ transport }: TransportedReservation): BackFrom<'ArrivedAtBranch'> | null => {
    if (transport.is !== 'under-way') return null;
    const { shippedOn, availableFrom, since } = transport;
    return { is: 'ArrivedAtBranch', shippedOn, availableFrom, since };
  },
);

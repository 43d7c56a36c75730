import type { DatedCopy } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const undoReturnShipment = rule(
  {
    id: 'UNDO-6',
    en: 'The copy waits at its place for the way back again. It counts as waiting since it was handed in.',
    ja: '資料は、その場所で返送を待つ状態に戻り、返送を待ち始めた時刻も元に戻る。',
  },
  (before: DatedCopy): BackFrom<'ReturnShipped'> | null => {
    if (before.is !== 'to-send-back') return null;
    const { from: location, removed, since } = before;
    return { is: 'ReturnShipped', location, removed, since };
  },
);

import type { TransportedReservation } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import { findKept } from './find-progress.js';
import type { BackFrom } from './make-undone.js';

export const restoreLostHold = rule(
  {
    id: 'UNDO-20',
    en: 'A reservation whose copy was declared lost has this copy again, with its notices, on the shelf or on its way.',
    ja: '資料が所在不明とされた予約は、送ったメールとともに、取り置かれていた資料、または輸送中の資料が用意された状態に戻る。',
  },
  (before: TransportedReservation): BackFrom<'DeclaredLost'>['situation'] | null => {
    const reservation = findKept(before);
    return reservation && { is: 'with-reservation', reservation };
  },
);

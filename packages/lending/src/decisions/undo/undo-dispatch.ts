import type { TransportedReservation } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const undoDispatch = rule(
  {
    id: 'UNDO-8',
    en: 'The copy is set aside at the headquarters again, since it was secured. Its first notice still counts. If the copy was sent to a home, its loan ends, and its reservation is open again.',
    ja: '資料は、用意された時から本館で取り置かれている状態に戻る。送ったメールは、そのまま数える。自宅へ発送した資料の貸出はなくなり、その予約は元に戻る。',
  },
  ({ transport, ...before }: TransportedReservation): BackFrom<'Shipped'> | null =>
    transport.is === 'set-aside'
      ? {
          is: 'Shipped',
          noticedOn: before.is === 'noticed' ? before.noticedOn : null,
          since: transport.since,
        }
      : null,
);

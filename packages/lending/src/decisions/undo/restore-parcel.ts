import type { TransportedReservation } from '../../aggregates/index.js';
import { rule, type Instant } from '../../vocabulary/index.js';
import { findKept } from './find-progress.js';
import type { BackFrom } from './make-undone.js';

export const restoreParcel = rule(
  {
    id: 'UNDO-18',
    en: 'A parcel that came back undelivered is on its way again, since its dispatch. Its reservation has the copy again, with the notices.',
    ja: '届かずに戻った資料は、発送された時から輸送中の状態に戻る。その予約は、送ったメールとともに用意済みに戻る。',
  },
  (receivedAt: Instant, before: TransportedReservation): BackFrom<'CameBack'> | null => {
    const { transport } = before;
    const reservation = findKept(before);
    if (reservation === null || transport.is !== 'under-way') return null;
    return { is: 'CameBack', receivedAt, since: transport.since, reservation };
  },
);

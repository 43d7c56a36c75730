import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const notYetSecured = ruling(
  {
    id: 'CANCEL-1',
    en: 'A borrower can cancel a reservation until it is secured. Staff can cancel it until the pickup.',
    ja: '利用者が取り消せるのは、まだ用意されていない予約である。職員は貸出まで取り消せる。',
    guide: ['R73', 'R74', 'A44'],
  },
  ({ role }: Actor, { reservation, is }: Extract<Reservation, { readonly reservation: ReservationId }>) =>
    refusedIf(role === 'patron' && is !== 'waiting', { code: 'already-secured', reservation, is }, { role }),
);

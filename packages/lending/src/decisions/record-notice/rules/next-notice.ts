import type { Promises } from '../../../aggregates/index.js';
import type { ReservationId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NoticeNotNext {
  readonly code: 'notice-not-next';
  readonly reservation: ReservationId;
  /** The number of the reservation's next notice. */
  readonly next: number;
}

export const nextNotice = ruling(
  {
    id: 'NOTICE-8',
    en: 'The notices of a reservation are numbered, and each is recorded once.',
    ja: '一つの予約のお知らせには順に番号があり、同じお知らせは一度だけ記録する。',
    guide: ['A23'],
  },
  (
    { reservation, notices: next }: Promises & { readonly reservation: ReservationId },
    notice: number,
  ): Ruling<NoticeNotNext> =>
    refusedUnless(notice === next, { code: 'notice-not-next', reservation, next }, { notice }),
);

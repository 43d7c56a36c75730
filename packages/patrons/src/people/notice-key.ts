import { ReservationId } from '@torioki/lending';
import { Count, noticeWhy } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/** Names a notice: its reservation, and the number of notices that the reservation had before. It names no patron. */
export const NoticeKey = t.exact(t.type({ reservation: ReservationId, notice: Count }), 'a notice');
export type NoticeKey = t.TypeOf<typeof NoticeKey>;

/** A notice of a mail, and why it goes out. */
export const MailNotice = t.exact(
  t.type({ reservation: ReservationId, notice: Count, why: noticeWhy }),
  'a notice of a mail',
);
export type MailNotice = t.TypeOf<typeof MailNotice>;

/** The text under which a notice is kept. */
export const noticeKey = ({ reservation, notice }: NoticeKey): string => `${reservation} ${notice}`;

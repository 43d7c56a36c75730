import { ReservationId } from '@torioki/lending';
import { Count, noticeWhy } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/**
 * The key of a notice: its reservation, and the number of notices that the reservation had before. It does
 * not identify the patron.
 */
export const NoticeKey = t.exact(t.type({ reservation: ReservationId, notice: Count }), 'a notice');
export type NoticeKey = t.TypeOf<typeof NoticeKey>;

/** A notice in a mail, and the reason for it. */
export const MailNotice = t.exact(
  t.type({ reservation: ReservationId, notice: Count, why: noticeWhy }),
  'a notice of a mail',
);
export type MailNotice = t.TypeOf<typeof MailNotice>;

/** The key of a notice as a text for storage. */
export const noticeKey = ({ reservation, notice }: NoticeKey): string => `${reservation} ${notice}`;

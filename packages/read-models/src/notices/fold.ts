import type { LendingEvent } from '@torioki/lending';
import { reservation, type Reservation } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

type Notice = Extract<
  Reservation,
  { readonly is: 'waiting' | 'secured' | 'noticed' | 'shipped' | 'arrived' }
>;

/**
 * The progress and notices of an open reservation that has a copy or had a notice. Null for any other
 * reservation.
 */
export type NoticeDocument = Notice | null;

const isKept = (after: Reservation): after is Notice =>
  ('copy' in after && 'notices' in after) || (after.is === 'waiting' && after.notices > 0);

const evolve = (
  before: NoticeDocument,
  event: LendingEvent<(typeof reservation.types)[number]>,
): NoticeDocument => {
  const after = reservation.evolve(before ?? reservation.initial, event);
  return isKept(after) ? after : null;
};

/** The list that contains a reservation: its notice is due, sent, not sent, or to be taken back. */
export type NoticeList = 'due' | 'sent' | 'not-sent' | 'taken-back';

const listed = (notice: NoticeDocument): { readonly list: NoticeList; readonly place: string } | null => {
  if (notice === null) return null;
  if ('newest' in notice)
    return { list: notice.newest.reason === null ? 'sent' : 'not-sent', place: notice.newest.on };
  if (notice.is === 'secured') return { list: 'due', place: notice.readySince };
  return notice.copyLostAt === null ? null : { list: 'taken-back', place: notice.copyLostAt };
};

/**
 * The notices of reservations: due, sent, not sent, or to be taken back. One document for each reservation.
 */
export const noticesModel = readModel({
  name: 'notices',
  version: 14,
  keys: ['reservation'],
  fold: { initial: null as NoticeDocument, types: reservation.types, evolve },
  listed,
});

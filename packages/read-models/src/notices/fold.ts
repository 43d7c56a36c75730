import type { Instant, LocalDate, ReadyNoticeNotSent, Secured } from '@torioki/lending';
import { readModel } from '../read-model.js';

type Ready = Pick<
  Secured['data'],
  'reservation' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'
>;

/** The notice of an open reservation that is 貸出可能: due, sent, or finally not sent; nothing before and after. */
export type NoticeDocument =
  | ({ readonly is: 'due'; readonly readySince: Instant } & Ready)
  | ({ readonly is: 'sent'; readonly on: LocalDate } & Ready)
  | ({
      readonly is: 'not-sent';
      readonly on: LocalDate;
      readonly reason: ReadyNoticeNotSent['data']['reason'];
    } & Ready)
  | null;

const ready = ({ reservation, copy, title, borrower, location, pickupClass }: Ready): Ready => ({
  reservation,
  copy,
  title,
  borrower,
  location,
  pickupClass,
});

/** Who was told that a copy is ready, who could not be, and who is to be. A document a reservation. */
export const notices = readModel({
  name: 'notices',
  version: 3,
  types: [
    'Secured',
    'PickupChanged',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'TransitLost',
    'DeclaredLost',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'Unfillable',
  ],
  keys: ({ data }) => (data.reservation === null ? [] : [data.reservation]),
  empty: null as NoticeDocument,
  evolve: (before, { type, data }): NoticeDocument => {
    switch (type) {
      case 'Secured':
        return { is: 'due', readySince: data.at, ...ready(data) };
      case 'PickupChanged': {
        const { at, copy } = data;
        return copy === null ? before : { is: 'due', readySince: at, ...ready({ ...data, copy }) };
      }
      case 'ReadyNoticeSent':
        return { is: 'sent', on: data.on, ...ready(data) };
      case 'ReadyNoticeNotSent':
        return { is: 'not-sent', on: data.on, reason: data.reason, ...ready(data) };
      case 'TransitLost':
      case 'DeclaredLost':
      case 'PickedUp':
      case 'Cancelled':
      case 'HoldExpired':
      case 'Unfillable':
        return null;
    }
  },
  listed: (notice) =>
    notice && { list: notice.is, place: notice.is === 'due' ? notice.readySince : notice.on },
});

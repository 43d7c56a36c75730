import { fold, type Instant, type LocalDate, type DataOf } from '@torioki/lending';
import { nothing, readModel } from '../read-model.js';

type Ready = Pick<
  DataOf<'Secured'>,
  'reservation' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'
>;

/** The notice of an open reservation that is 貸出可能: due, sent, or finally not sent; null before and after. */
export type NoticeDocument =
  | ({ readonly is: 'due'; readonly readySince: Instant } & Ready)
  | ({ readonly is: 'sent'; readonly on: LocalDate } & Ready)
  | ({
      readonly is: 'not-sent';
      readonly on: LocalDate;
      readonly reason: DataOf<'ReadyNoticeNotSent'>['reason'];
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

/**
 * Who was told that a copy is ready, who could not be told, and who is to be told. One document for each reservation.
 */
export const noticesModel = readModel({
  name: 'notices',
  version: 4,
  keys: ['reservation'],
  fold: fold<NoticeDocument>(null)({
    Secured: (_, secured) => ({ is: 'due', readySince: secured.at, ...ready(secured) }),
    PickupChanged: (before, changed) => {
      const { at, copy } = changed;
      return copy === null ? before : { is: 'due', readySince: at, ...ready({ ...changed, copy }) };
    },
    ReadyNoticeSent: (_, sent) => ({ is: 'sent', on: sent.on, ...ready(sent) }),
    ReadyNoticeNotSent: (_, notSent) => ({
      is: 'not-sent',
      on: notSent.on,
      reason: notSent.reason,
      ...ready(notSent),
    }),
    TransitLost: nothing,
    DeclaredLost: nothing,
    PickedUp: nothing,
    Cancelled: nothing,
    HoldExpired: nothing,
    Unfillable: nothing,
  }),
  listed: (notice) =>
    notice && { list: notice.is, place: notice.is === 'due' ? notice.readySince : notice.on },
});

import { fold, type Instant, type LocalDate, type DataOf } from '@torioki/lending';
import { nothing, readModel } from '../read-model.js';

type Ready = Pick<
  DataOf<'Secured'>,
  'reservation' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'
>;

interface Numbered extends Ready {
  /** The number of notices that the reservation had before. */
  readonly notice: number;
}

/** The notice of an open reservation that is 貸出可能: due, sent, or finally not sent; null before and after. */
export type NoticeDocument =
  | ({ readonly is: 'due'; readonly readySince: Instant } & Numbered)
  | ({ readonly is: 'sent'; readonly on: LocalDate } & Numbered)
  | ({
      readonly is: 'not-sent';
      readonly on: LocalDate;
      readonly reason: DataOf<'ReadyNoticeNotSent'>['reason'];
    } & Numbered)
  | null;

/** The number of the reservation's next notice. */
const nextNotice = (before: NoticeDocument): number =>
  before === null ? 0 : before.notice + (before.is === 'due' ? 0 : 1);

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
  version: 5,
  keys: ['reservation'],
  fold: fold<NoticeDocument>(null)({
    Secured: (before, secured) => ({
      is: 'due',
      notice: nextNotice(before),
      readySince: secured.at,
      ...ready(secured),
    }),
    PickupChanged: (before, changed) => {
      const { at, copy } = changed;
      if (copy === null) return before;
      return { is: 'due', notice: nextNotice(before), readySince: at, ...ready({ ...changed, copy }) };
    },
    ReadyNoticeSent: (before, sent) => ({
      is: 'sent',
      notice: nextNotice(before),
      on: sent.on,
      ...ready(sent),
    }),
    ReadyNoticeNotSent: (before, notSent) => ({
      is: 'not-sent',
      notice: nextNotice(before),
      on: notSent.on,
      reason: notSent.reason,
      ...ready(notSent),
    }),
    TransitLost: nothing,
    DeclaredLost: nothing,
    RemovedFromCirculation: nothing,
    CameBack: nothing,
    PickedUp: nothing,
    Cancelled: nothing,
    HoldExpired: nothing,
    Unfillable: nothing,
  }),
  listed: (notice) =>
    notice && { list: notice.is, place: notice.is === 'due' ? notice.readySince : notice.on },
});

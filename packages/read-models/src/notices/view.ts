import type {
  BorrowerId,
  CopyId,
  Instant,
  LocalDate,
  NewestNotice,
  ReservationId,
  SetAsideCopy,
  TitleId,
  DataOf,
} from '@torioki/lending';
import { documents, listed, type Asking } from '@torioki/projection';
import { pickupAt, type Pickup } from '../pickup.js';
import { rulesAt, type RulesAt } from '../published-rules/rules-at.js';
import { noticesModel, type NoticeDocument, type NoticeList } from './fold.js';
import { view } from '../view.js';

/** A reservation that is ready, as a notice needs it. */
export interface NoticeLine {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly pickup: Pickup;
}

/** A notice that is to be sent. */
export interface DueNotice extends NoticeLine {
  /** The number of notices that the reservation had before. */
  readonly notice: number;
  /** Since when it is ready for its place: when it was secured, or moved there. */
  readonly readySince: Instant;
}

/** The notices of reservations that are 貸出可能 and not yet picked up. */
export interface Notices {
  /** The next run sends these (R49). */
  readonly due: readonly DueNotice[];
  readonly sent: readonly (NoticeLine & { readonly on: LocalDate })[];
  /** The exceptions for staff: who could not be told, and why (R89). */
  readonly notSent: readonly (NoticeLine & {
    readonly on: LocalDate;
    readonly reason: DataOf<'ReadyNoticeNotSent'>['reason'];
  })[];
}

type Awaited = Extract<NoticeDocument, { readonly copy: CopyId }>;
type Noticed = Extract<NoticeDocument, { readonly newest: NewestNotice }>;

function* noticesIn(list: NoticeList): Asking<readonly NonNullable<NoticeDocument>[]> {
  return (yield* listed(noticesModel, list)).flatMap((one) => one ?? []);
}

const line = ({ reservation, borrower, copy, title, ...place }: Awaited, { rules }: RulesAt): NoticeLine => ({
  reservation,
  borrower,
  copy,
  title,
  pickup: pickupAt(rules, place),
});

const isNoticed = (one: NonNullable<NoticeDocument>): one is Noticed => 'newest' in one;

/** A notice that is to be sent, with what decides the days that it names. */
export interface NoticeToSend extends DueNotice {
  readonly held: SetAsideCopy;
}

/** Notices to be sent, and the rules by which to send them. */
export interface NoticesDue {
  readonly now: RulesAt;
  readonly due: readonly NoticeToSend[];
}

const dueAmong = (notices: readonly NoticeDocument[], now: RulesAt): NoticesDue => ({
  now,
  due: notices.flatMap((one) =>
    one?.is === 'secured'
      ? [{ ...line(one, now), notice: one.notices, readySince: one.readySince, held: one }]
      : [],
  ),
});

/** The notices to be sent, the oldest first. */
export const noticesDue = (at: Instant) =>
  function* (): Asking<NoticesDue> {
    const now = yield* rulesAt(at);
    return dueAmong(yield* noticesIn('due'), now);
  };

/** The notices to be sent of some reservations, in their order. */
export const noticesDueOf = (reservations: readonly ReservationId[], at: Instant) =>
  function* (): Asking<NoticesDue> {
    const now = yield* rulesAt(at);
    return dueAmong(yield* documents(noticesModel, reservations), now);
  };

/** Every notice, the oldest first. */
export const noticesAt = (at: Instant) =>
  function* (): Asking<Notices> {
    const { now, due } = yield* noticesDue(at)();
    return {
      due: due.map(({ held: _, ...one }) => one),
      sent: (yield* noticesIn('sent'))
        .filter(isNoticed)
        .map((one) => ({ ...line(one, now), on: one.newest.on })),
      notSent: (yield* noticesIn('not-sent')).filter(isNoticed).flatMap((one) => {
        const { on, reason } = one.newest;
        return reason === null ? [] : [{ ...line(one, now), on, reason }];
      }),
    };
  };

/**
 * Who is to be told that a book is ready, who was told, and who could not be told, which staff have to see to (R49,
 * R89).
 */
export const notices = view(
  ['用意できたことを知らせるメール', 'the mails that say that something is ready'],
  [],
  (_, at) => noticesAt(at),
);

import type {
  BorrowerId,
  CopyId,
  DataOf,
  Instant,
  LendingCommand,
  LocalDate,
  ReservationId,
  TitleId,
} from '@torioki/lending';
import { policyAt, type NewestNotice, type MailRun } from '@torioki/lending/aggregates';
import { dueNotice, type Noticeable } from '@torioki/lending/decisions';
import { addDays } from '@torioki/lending/vocabulary';
import { documents, documentsInList, type RunningQuery } from '@torioki/projection';
import { firstPage, encodeNext, readPage, type Page, type Paged } from '../page.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules, readPublishedRules, type RulesAt } from '../published-rules/rules-at.js';
import { noticesModel, type NoticeDocument, type NoticeList } from './fold.js';
import { office, pagedView } from '../view.js';

type Why = LendingCommand<'RecordNotice'>['why'];

export interface NoticeLine {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  /** The copy that is set aside; null if it was lost. */
  readonly copy: CopyId | null;
  readonly title: TitleId;
  readonly pickup: Pickup;
}

export interface DueNotice extends NoticeLine {
  /** The number of this notice: the reservation's first notice has the number 0. */
  readonly notice: number;
  /** The reason for the notice: ready, days changed, late, or waiting again. */
  readonly why: Why;
  /** The instant when the copy became ready for its place, or was lost. Null for other reasons. */
  readonly since: Instant | null;
  /** The days in the newest notice; null before the first one. */
  readonly promised: NewestNotice['promised'] | null;
}

/** A page of the notices of open reservations. */
export interface Notices extends Paged {
  /** The notices that the next run sends, with those for changed days and lost copies (R49, A51, A55). */
  readonly due: readonly DueNotice[];
  readonly sent: readonly (NoticeLine & { readonly on: LocalDate })[];
  /** The notices that no mail delivered, with the reason. Staff call these patrons (R89). */
  readonly notSent: readonly (NoticeLine & {
    readonly on: LocalDate;
    readonly reason: DataOf<'ReadyNoticeNotSent'>['reason'];
  })[];
}

type Noticed = Extract<NoticeDocument, { readonly newest: NewestNotice }>;

const withoutNull = (found: readonly NoticeDocument[]): readonly Noticeable[] =>
  found.flatMap((one) => one ?? []);

function* noticesIn(...lists: readonly NoticeList[]): RunningQuery<readonly Noticeable[]> {
  const found: Noticeable[] = [];
  for (const list of lists) found.push(...withoutNull(yield* documentsInList(noticesModel, list)));
  return found;
}

const line = (one: Noticeable, { rules }: RulesAt): NoticeLine => {
  const { reservation, borrower, title, location, pickupClass } = one;
  const copy = 'copy' in one ? one.copy : null;
  return { reservation, borrower, copy, title, pickup: pickupAt(rules, { location, pickupClass }) };
};

const isNoticed = (one: Noticeable): one is Noticed => 'newest' in one;

/** A notice to be sent. Its days are computed from the reservation `held`. */
export interface NoticeToSend extends DueNotice {
  readonly held: Noticeable;
}

const toSend = (held: Noticeable, why: Why, now: RulesAt): NoticeToSend => ({
  ...line(held, now),
  notice: held.notices,
  why,
  since: held.is === 'secured' ? held.readySince : 'copyLostAt' in held ? held.copyLostAt : null,
  promised: 'newest' in held ? held.newest.promised : null,
  held,
});

const dueOn = (all: readonly Noticeable[], today: LocalDate, now: RulesAt): readonly NoticeToSend[] => {
  const policy = policyAt(now.rules, now.at);
  if (policy === undefined) return [];
  return all.flatMap((held) => {
    const why = dueNotice(now.rules, held, { today, policy });
    return why === null ? [] : [toSend(held, why, now)];
  });
};

/** Notices to be sent, and the rules for computing their days. */
export interface NoticesDue {
  readonly now: RulesAt;
  readonly due: readonly NoticeToSend[];
}

/** The notices that a run sends, and those that could not be sent earlier. */
export interface NoticesOfRun extends NoticesDue {
  readonly run: MailRun | undefined;
  readonly notSent: readonly NoticeToSend[];
}

/**
 * The notices that are due at the last run, oldest first. The calendars that were published before the run
 * decide whether a notice is due.
 */
export const listNoticesOfRun = (at: Instant, lastRun: (now: RulesAt) => MailRun | undefined) =>
  function* (): RunningQuery<NoticesOfRun> {
    const now = yield* readPublishedRules(at);
    const run = lastRun(now);
    if (run === undefined) return { now, run, due: [], notSent: [] };
    const before = yield* readPublishedRules(run.begins);
    const notSent = yield* noticesIn('not-sent');
    const all = [...(yield* noticesIn('due', 'taken-back', 'sent')), ...notSent];
    return {
      now,
      run,
      due: dueOn(all, run.day, before),
      notSent: notSent.map((held) => toSend(held, 'address-given', now)),
    };
  };

/** The data that identifies a notice in a mail. */
export interface NamedNotice {
  readonly reservation: ReservationId;
  readonly notice: number;
  readonly why: Why;
}

/** Whether the newest notice of a reservation did not reach the patron because no address works. */
export const isUnsent = (held: Noticeable): held is Noticed =>
  isNoticed(held) && ['no-address', 'bounced'].includes(held.newest.reason ?? '');

/** The given notices that are still due, in their order. */
export const filterDueNotices = (notices: readonly NamedNotice[], at: Instant) =>
  function* (): RunningQuery<NoticesDue> {
    const now = yield* readPublishedRules(at);
    const found = yield* documents(
      noticesModel,
      notices.map(({ reservation }) => reservation),
    );
    const policy = policyAt(now.rules, at);
    const due = notices.flatMap(({ notice, why }, index) => {
      const held = found[index] ?? null;
      if (held === null || policy === undefined || held.notices !== notice) return [];
      const isDue =
        why === 'address-given'
          ? isUnsent(held)
          : dueNotice(now.rules, held, { today: now.today, policy }) === why;
      return isDue ? [toSend(held, why, now)] : [];
    });
    return { now, due };
  };

/**
 * The notices, oldest first. A copy that should leave or arrive today is not yet listed as late, because the
 * day is not over.
 */
export const listNotices = (at: Instant, page: Page<NoticeList> = firstPage) =>
  function* (): RunningQuery<Notices> {
    const now = yield* readRules(at);
    const ready = yield* readPage(noticesModel, 'due', page);
    const lost = yield* readPage(noticesModel, 'taken-back', page);
    const sent = yield* readPage(noticesModel, 'sent', page);
    const notSent = yield* readPage(noticesModel, 'not-sent', page);

    const all = [ready, lost, sent, notSent].flatMap(({ documents }) => withoutNull(documents));
    const due = dueOn(all, addDays(now.today, -1), now);
    return {
      due: due.map(({ held: _, ...one }) => one),
      sent: withoutNull(sent.documents)
        .filter(isNoticed)
        .map((one) => ({ ...line(one, now), on: one.newest.on })),
      notSent: withoutNull(notSent.documents)
        .filter(isNoticed)
        .flatMap((one) => {
          const { on, reason } = one.newest;
          return reason === null ? [] : [{ ...line(one, now), on, reason }];
        }),
      nextPage: encodeNext({
        due: ready.next,
        'taken-back': lost.next,
        sent: sent.next,
        'not-sent': notSent.next,
      }),
    };
  };

/**
 * The patrons to be notified that a book is ready, late or lost, or that its days changed (R49, R89). Also
 * lists the sent notices, and the notices that could not be sent: then staff call the patrons. Page by page.
 * A sent notice is listed as due, too, if it must be sent again.
 */
export const notices = pagedView(
  ['用意できたことを知らせるメール', 'the mails about reservations that are ready'],
  office,
  [],
  ['due', 'taken-back', 'sent', 'not-sent'],
  (page, at) => listNotices(at, page),
);

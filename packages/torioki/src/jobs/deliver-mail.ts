import type { Instant, ReadyNotice } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import {
  messageId,
  noticeKey,
  type Mail,
  type MailFailure,
  type MailMessage,
  type MailNotice,
} from '@torioki/patrons';
import { filterDueNotices, type NoticesDue } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../answers/now.js';
import { withoutNames } from '../answers/title-names.js';
import { listMissingCalendars } from './missing-calendars.js';
import { callMailer } from './call-mailer.js';
import type { FoundAddress } from './find-addresses.js';
import type { PeopleParts } from './parts.js';
import { readyMail, type NoticesNamed } from './ready-mail.js';
import type { TroubleOfMails } from './report.js';

/** A claimed mail, and the end of its lease by the clock of this process. */
export interface ClaimedMail {
  readonly mail: Mail;
  readonly until: Instant;
  /**
   * The address was found before the letter was written. So a slow directory does not make the letter
   * outdated.
   */
  readonly address: FoundAddress;
}

interface AttemptReport {
  /** The notices that the mail did not announce, because they were no longer due. */
  readonly unannounced: readonly MailNotice[];
  readonly troubles: readonly TroubleOfMails[];
}

interface SuccessfulAttempt extends AttemptReport {
  readonly came: 'sent';
  /** The days in the mail were computed at this instant. */
  readonly writtenAt: Instant;
}

interface FailedAttempt extends AttemptReport {
  /**
   * `late`: the claim had expired before the handover, so another worker delivers the mail. `left`: the mail
   * was not handed over for a reason outside the mail, so a later run delivers it.
   */
  readonly came: 'late' | 'left' | MailFailure;
}

export type Attempt = SuccessfulAttempt | FailedAttempt;

const failAttempt = (what: FailedAttempt['came'], ...troubles: readonly TroubleOfMails[]): FailedAttempt => ({
  came: what,
  unannounced: [],
  troubles,
});

/** The current text of a mail. */
interface Letter extends Omit<SuccessfulAttempt, 'came'> {
  readonly text: ReadyNotice;
}

/** Notices with the names of their titles, if the policy wants names in mails. */
const namedNotices = async (
  { reportedNaming }: PeopleParts,
  { now: { rules, at }, due }: NoticesDue,
): Promise<Pick<NoticesNamed, 'due'> & Pick<AttemptReport, 'troubles'>> => {
  if (reportedNaming === undefined || policyAt(rules, at)?.readyMail.titles !== true)
    return { due: withoutNames(due), troubles: [] };
  const { named, troubles } = await reportedNaming(due);
  return { due: named, troubles };
};

/**
 * The letter about the notices that are still due. It leaves out notices of books that the patron has picked
 * up (A26), and notices that are already in the history. If a notice has days that no published calendar
 * covers, the letter is not written (R53).
 */
const letterOf = async (
  parts: PeopleParts,
  { run, notices }: Mail,
): Promise<E.Either<FailedAttempt, Letter>> => {
  const found = await parts.projection.now(filterDueNotices(notices, now(parts)));
  if (E.isLeft(found)) return E.left(failAttempt('left', found.left));
  const { due, troubles } = await namedNotices(parts, found.right);
  const mail = readyMail(parts, run)({ now: found.right.now, due });
  if (E.isLeft(mail)) return E.left(failAttempt('left', mail.left));
  const { notice: text, announced, missing } = mail.right;
  if (missing.length > 0) return E.left(failAttempt('no-calendar', ...listMissingCalendars(missing)));
  if (text === null) return E.left(failAttempt('nothing-to-tell'));
  const isAnnounced = new Set(announced.map(noticeKey));
  const unannounced = notices.filter((one) => !isAnnounced.has(noticeKey(one)));
  return E.right({ text, writtenAt: found.right.now.at, unannounced, troubles });
};

interface Message extends Omit<Letter, 'text'> {
  readonly message: MailMessage;
}

const messageOf = async (
  parts: PeopleParts,
  { mail, address }: Pick<ClaimedMail, 'mail' | 'address'>,
): Promise<E.Either<FailedAttempt, Message>> => {
  const letter = await letterOf(parts, mail);
  if (E.isLeft(letter)) return letter;
  if (E.isLeft(address)) return E.left(failAttempt('left', address.left));
  const { text, ...besides } = letter.right;
  const to = address.right;
  if (to === null) return E.left({ ...besides, came: 'no-address' });
  const from = parts.profile.mail;
  if (from === null) return E.left({ ...besides, came: 'unreachable' });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return E.right({ message: { messageId: messageId(mail.id, domain), from, to, ...text }, ...besides });
};

export const deliverMail = async (
  parts: PeopleParts,
  { until, ...claimed }: ClaimedMail,
): Promise<Attempt> => {
  const found = await messageOf(parts, claimed);
  if (E.isLeft(found) && found.left.came === 'left') return found.left;
  if (until <= now(parts)) return failAttempt('late');
  if (E.isLeft(found)) return found.left;
  const { message, ...besides } = found.right;
  const answered = await callMailer(parts, message, until);
  if (E.isLeft(answered))
    return { ...besides, came: 'timed-out', troubles: [...besides.troubles, answered.left] };
  return { ...besides, came: answered.right };
};

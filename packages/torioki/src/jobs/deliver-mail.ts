import type { Instant, ReadyNotice } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import {
  MailAddress,
  messageId,
  noticeKey,
  type Mail,
  type MailFailure,
  type MailMessage,
  type MailNotice,
  type PatronKey,
  type RegistryError,
} from '@torioki/patrons';
import { noticesStillDue, type NoticesDue } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../answers/now.js';
import { unnamed } from '../answers/title-names.js';
import { calendarsMissing } from './calendar-missing.js';
import { handOver } from './hand-over.js';
import type { PeopleParts } from './parts.js';
import { readyMail, type NoticesNamed } from './ready-mail.js';
import type { Trouble } from './report.js';

/** A mail that was claimed, and until when, by the clock of this process. */
export interface Claimed {
  readonly mail: Mail;
  readonly until: Instant;
}

interface Tried {
  /** The notices that were no longer due, so that the mail did not announce them. */
  readonly unannounced: readonly MailNotice[];
  readonly troubles: readonly Trouble[];
}

interface Sent extends Tried {
  readonly came: 'sent';
  /** The instant as of which the mail names the days. */
  readonly writtenAt: Instant;
}

interface NotSent extends Tried {
  /**
   * `late`: the claim had expired before the mail was handed over, so another worker does it. `left`: the mail was not
   * handed over, because of a trouble that says nothing about it.
   */
  readonly came: 'late' | 'left' | MailFailure;
}

/** What came of an attempt. */
export type Attempt = Sent | NotSent;

const came = (what: NotSent['came'], ...troubles: readonly Trouble[]): NotSent => ({
  came: what,
  unannounced: [],
  troubles,
});

/** The text of a mail, as of now. */
interface Letter extends Omit<Sent, 'came'> {
  readonly text: ReadyNotice;
}

/** Notices with the names of their titles, where the policy says that mails name them. */
const namedNotices = async (
  { reportedNaming }: PeopleParts,
  { now: { rules, at }, due }: NoticesDue,
): Promise<Pick<NoticesNamed, 'due'> & Pick<Tried, 'troubles'>> => {
  if (reportedNaming === undefined || policyAt(rules, at)?.readyMail.titles !== true)
    return { due: unnamed(due), troubles: [] };
  const { named, troubles } = await reportedNaming(due);
  return { due: named, troubles };
};

/**
 * The letter about notices that are still due; a reservation that was picked up before needs none (A26), and a notice
 * that the history holds is not sent again. As long as no published calendar gives the days of some of them, there is no
 * letter (R53).
 */
const letterOf = async (parts: PeopleParts, { run, notices }: Mail): Promise<E.Either<NotSent, Letter>> => {
  const found = await parts.projection.now(noticesStillDue(notices, now(parts)));
  if (E.isLeft(found)) return E.left(came('left', found.left));
  const { due, troubles } = await namedNotices(parts, found.right);
  const told = readyMail(parts.profile, run)({ now: found.right.now, due });
  if (E.isLeft(told)) return E.left(came('left', told.left));
  const { notice: text, announced, missing } = told.right;
  if (missing.length > 0) return E.left(came('no-calendar', ...calendarsMissing(missing)));
  if (text === null) return E.left(came('nothing-to-tell'));
  const isAnnounced = new Set(announced.map(noticeKey));
  const unannounced = notices.filter((one) => !isAnnounced.has(noticeKey(one)));
  return E.right({ text, writtenAt: found.right.now.at, unannounced, troubles });
};

/** Where mails to a patron go; null if nowhere. Somebody whom the directory does not know any more has no address. */
const addressOf = async (
  { directory }: PeopleParts,
  patron: PatronKey,
): Promise<E.Either<RegistryError, string | null>> => {
  const found = await directory.find([patron]);
  if (E.isLeft(found)) return found;
  const address = found.right.get(patron)?.mailAddress;
  return E.right(MailAddress.is(address) ? address : null);
};

/** A message that is ready to be handed over. */
interface Message extends Omit<Letter, 'text'> {
  readonly message: MailMessage;
}

/** The address is looked up before the letter is written, so that a slow directory makes no letter old. */
const messageOf = async (parts: PeopleParts, mail: Mail): Promise<E.Either<NotSent, Message>> => {
  const address = await addressOf(parts, mail.patron);
  const letter = await letterOf(parts, mail);
  if (E.isLeft(letter)) return letter;
  if (E.isLeft(address)) return E.left(came('left', address.left));
  const { text, ...besides } = letter.right;
  const to = address.right;
  if (to === null) return E.left({ ...besides, came: 'no-address' });
  const from = parts.profile.mail;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return E.right({ message: { messageId: messageId(mail.id, domain), from, to, ...text }, ...besides });
};

/** Tries to hand over a mail that was claimed. */
export const deliverMail = async (parts: PeopleParts, { mail, until }: Claimed): Promise<Attempt> => {
  const found = await messageOf(parts, mail);
  if (E.isLeft(found) && found.left.came === 'left') return found.left;
  if (until <= now(parts)) return came('late');
  if (E.isLeft(found)) return found.left;
  const { message, ...besides } = found.right;
  const answered = await handOver(parts, message, until);
  if (E.isLeft(answered))
    return { ...besides, came: 'timed-out', troubles: [...besides.troubles, answered.left] };
  return { ...besides, came: answered.right };
};

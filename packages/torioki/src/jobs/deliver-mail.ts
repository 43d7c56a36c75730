import type { Instant } from '@torioki/lending';
import {
  MailAddress,
  messageId,
  type Mail,
  type MailFailure,
  type MailMessage,
  type PatronKey,
} from '@torioki/patrons';
import { noticesStillDue } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import { unnamed } from '../title-names.js';
import { calendarsMissing } from './calendar-missing.js';
import { handOver } from './hand-over.js';
import type { PeopleParts } from './parts.js';
import { readyMail } from './ready-mail.js';
import type { Trouble } from './report.js';

/** A mail that was claimed, and until when, by the clock of this process. */
export interface Claimed {
  readonly mail: Mail;
  readonly until: Instant;
}

/** What came of an attempt. */
export interface Attempt {
  /**
   * `late`: the claim had expired before the mail was handed over, so another worker does it. `left`: the mail was not
   * handed over, because of a trouble that says nothing about it.
   */
  readonly came: 'sent' | 'late' | 'left' | MailFailure;
  readonly troubles: readonly Trouble[];
}

const came = (what: Attempt['came'], ...troubles: readonly Trouble[]) => ({ came: what, troubles });

/** Where mails to a patron go. Somebody whom the directory does not know any more has no address. */
const addressOf = async (
  { directory }: PeopleParts,
  patron: PatronKey,
): Promise<E.Either<Attempt, string>> => {
  const found = await directory.find([patron]);
  if (E.isLeft(found)) return E.left(came('left', found.left));
  const address = found.right.get(patron)?.mailAddress;
  return MailAddress.is(address) ? E.right(address) : E.left(came('no-address'));
};

/**
 * The message about notices that are still due; a reservation that was picked up before needs none (A26), and a notice
 * that the history holds is not sent again. As long as no published calendar gives the days of some of them, there is no
 * message (R53).
 */
const messageOf = async (
  parts: PeopleParts,
  { id, patron, run, notices }: Mail,
): Promise<E.Either<Attempt, MailMessage>> => {
  const found = await parts.projection.now(noticesStillDue(notices, now(parts)));
  if (E.isLeft(found)) return E.left(came('left', found.left));
  const named = await (parts.naming ?? unnamed)(found.right.due);
  const told = readyMail(parts.profile, run)({ now: found.right.now, due: named });
  if (E.isLeft(told)) return E.left(came('left', told.left));
  const { notice, missing } = told.right;
  if (missing.length > 0) return E.left(came('no-calendar', ...calendarsMissing(missing)));
  if (notice === null) return E.left(came('nothing-to-tell'));
  const from = parts.profile.mail;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return E.map((to: string): MailMessage => ({ messageId: messageId(id, domain), from, to, ...notice }))(
    await addressOf(parts, patron),
  );
};

/** Tries to hand over a mail that was claimed. */
export const deliverMail = async (parts: PeopleParts, { mail, until }: Claimed): Promise<Attempt> => {
  const message = await messageOf(parts, mail);
  if (E.isLeft(message) && message.left.came === 'left') return message.left;
  if (until <= now(parts)) return came('late');
  if (E.isLeft(message)) return message.left;
  const answered = await handOver(parts, message.right, until);
  return E.isLeft(answered) ? came('timed-out', answered.left) : came(answered.right);
};

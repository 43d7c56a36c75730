import type { Instant } from '@torioki/lending';
import { messageId, type Mail, type MailFailure, type MailMessage } from '@torioki/patrons';
import { noticesDueOf } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import { handOver } from './hand-over.js';
import type { Parts } from './parts.js';
import { readyMail } from './ready-mail.js';
import { recordNotice } from './record-notice.js';
import type { Trouble } from './report.js';

/** A mail that was claimed, until then. */
export interface Claimed {
  readonly mail: Mail;
  readonly until: Instant;
}

/** What came of an attempt. */
export interface Attempt {
  /**
   * `late`: the claim had expired before the mail was handed over, which is another's to do. `left`: it was not handed
   * over, for a trouble that says nothing about it.
   */
  readonly came: 'sent' | 'late' | 'left' | MailFailure;
  readonly troubles: readonly Trouble[];
}

/**
 * The message about what is still due: what was picked up before needs none (A26). Of what no published calendar gives
 * the days nothing can be told, which is recorded at once (R53, A23).
 */
const messageOf = async (
  parts: Parts,
  { id, patron, reservations }: Mail,
): Promise<E.Either<readonly Trouble[], MailMessage | 'nothing-to-tell' | 'no-address'>> => {
  const due = await parts.projection.now(noticesDueOf(reservations, now(parts)));
  const told = E.chainW(readyMail)(due);
  if (E.isLeft(told)) return E.left([told.left]);
  const { sender, notice, withoutCalendar } = told.right;
  for (const reservation of withoutCalendar) {
    const recorded = await recordNotice(parts, { reservation, outcome: 'no-calendar', at: now(parts) });
    if (typeof recorded !== 'string') return E.left(recorded);
  }
  if (notice === null) return E.right('nothing-to-tell');
  const found = await parts.people.patron(patron);
  if (E.isLeft(found)) return E.left([found.left]);
  const to = found.right.mailAddress;
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return E.right(
    to === null ? 'no-address' : { messageId: messageId(id, domain), from: sender, to, ...notice },
  );
};

/** Tries to hand over a mail that was claimed. */
export const deliverMail = async (parts: Parts, { mail, until }: Claimed): Promise<Attempt> => {
  const message = await messageOf(parts, mail);
  if (E.isLeft(message)) return { came: 'left', troubles: message.left };
  if (until <= now(parts)) return { came: 'late', troubles: [] };
  if (typeof message.right === 'string') return { came: message.right, troubles: [] };
  const answered = await handOver(parts, message.right, until);
  return E.isLeft(answered)
    ? { came: 'timed-out', troubles: [answered.left] }
    : { came: answered.right, troubles: [] };
};

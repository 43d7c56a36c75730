import { messageId, type Mail, type MailFailure, type MailMessage } from '@torioki/patrons';
import { noticesDueOf } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import type { Parts } from './parts.js';
import { readyMail } from './ready-mail.js';
import { recordNotice } from './record-notice.js';
import type { Trouble } from './report.js';

/** What came of an attempt. `late`: the claim had expired before the mail was handed over, which is another's to do. */
type Attempt = 'sent' | 'late' | MailFailure;

const isLate = (parts: Parts, { state }: Mail): boolean =>
  state.is !== 'claimed' || state.until <= now(parts);

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
export const deliverMail = async (
  parts: Parts,
  mail: Mail,
): Promise<E.Either<readonly Trouble[], Attempt>> => {
  const message = await messageOf(parts, mail);
  if (E.isLeft(message)) return message;
  if (isLate(parts, mail)) return E.right('late');
  if (typeof message.right === 'string') return E.right(message.right);
  const sent = await parts.mailer.send(message.right);
  return E.right(E.isLeft(sent) ? sent.left : 'sent');
};

import { listMailRecipients } from '../holds.js';
import type { AcceptedOrder, Finding, Law } from '../law.js';
import { findKeptReservation, type KeptCopy, type Ledger } from '../ledger.js';
import { type ReadyNotice, listReadyNotices } from '../ready-notices.js';
import { bilingual } from '../bilingual.js';
import type { Person } from '../words.js';

const wasNotified = (before: Ledger, { who, copy }: ReadyNotice): boolean => {
  const reservation = findKeptReservation(before, copy);
  return reservation?.who === who && reservation.kept.notifiedOn !== null;
};

const findSecondMail = (before: Ledger, notices: readonly ReadyNotice[]): ReadyNotice | undefined =>
  notices.find(
    (one, index) =>
      wasNotified(before, one) ||
      notices.findIndex(({ who, copy }) => who === one.who && copy === one.copy) < index,
  );

const again = ({ who, copy }: ReadyNotice): Finding => ({
  because: bilingual(`${who} was already notified of ${copy}`, `${who}さんには${copy}をすでに知らせた`),
  however: bilingual('another mail about it was sent', 'もう一度メールで知らせた'),
});

const findMissingMail = (who: Person, { copy, since }: KeptCopy): Finding => ({
  because: bilingual(
    `${copy} has been kept for ${who} since ${since}`,
    `${copy}は${since}から${who}さんに確保されている`,
  ),
  however: bilingual('no mail about it was sent', 'メールで知らせなかった'),
});

const judgeMails = (accepted: AcceptedOrder): Finding | undefined => {
  const notices = listReadyNotices(accepted);
  if (notices === undefined) return undefined;
  const { before } = accepted;
  const twice = findSecondMail(before, notices);
  if (twice !== undefined) return again(twice);
  const due = listMailRecipients(before);
  const missed = due.find(({ kept }) => notices.every(({ copy }) => copy !== kept.copy));
  if (missed !== undefined) return findMissingMail(missed.who, missed.kept);
  return due.length === 0 ? undefined : 'kept';
};

export const mailOnce: Law = {
  id: 'mail-once',
  statement: bilingual(
    'For each reservation with a kept copy, one mail is sent, if the patron has a mail address.',
    '貸出準備ができた予約は、メールアドレスがあれば一度だけメールで知らせる。',
  ),
  class: 'R',
  where: ['R49', 'R70', 'R89', 'A24'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  judgeFacts: judgeMails,
};

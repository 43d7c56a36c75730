import { lastEvening, listAwaitingMail } from '../holds.js';
import type { AcceptedOrder, Finding, Law } from '../law.js';
import { findKeptReservation } from '../ledger.js';
import { listReadyNotices } from '../ready-notices.js';
import { bilingual } from '../bilingual.js';

const judgeMails = (accepted: AcceptedOrder): Finding | undefined => {
  const notices = listReadyNotices(accepted);
  const { before } = accepted;
  const evening = lastEvening(before);
  if (notices === undefined || evening === null) return undefined;
  const early = notices.flatMap(({ who, copy }) => {
    const reservation = findKeptReservation(before, copy);
    return reservation?.who === who && reservation.kept.since >= evening ? [reservation.kept] : [];
  })[0];
  if (early === undefined)
    return listAwaitingMail(before).length > 0 || notices.length > 0 ? 'kept' : undefined;
  return {
    because: bilingual(
      `${early.copy} has been kept since ${early.since}, after the mails of ${evening}`,
      `${early.copy}が確保されたのは${early.since}で、${evening}のメールの後`,
    ),
    however: bilingual('a mail about it was already sent', 'すでにメールで知らせた'),
  };
};

export const mailEvening: Law = {
  id: 'mail-evening',
  statement: bilingual(
    'The mail goes out at 20:00 on the day when the copy was secured; for a copy secured at 20:00 or later, at 20:00 the next day.',
    'メールは確保した日の20時に送る。20時以降に確保した本は翌日の20時に送る。',
  ),
  class: 'R',
  where: ['R49', 'R70', 'A23'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  judgeFacts: judgeMails,
};

import type { AcceptedOrder, Finding, Law } from '../law.js';
import { findKeptReservation, today } from '../ledger.js';
import { listReadyNotices } from '../ready-notices.js';
import { bilingual } from '../bilingual.js';

const judgeMails = (accepted: AcceptedOrder): Finding | undefined => {
  const notices = listReadyNotices(accepted);
  if (notices === undefined) return undefined;
  const { before } = accepted;
  const late = notices.find(({ who, copy }) => findKeptReservation(before, copy)?.who !== who);
  if (late !== undefined)
    return {
      because: bilingual(
        `${late.copy} is no longer kept for ${late.who}`,
        `${late.copy}はもう${late.who}さんに確保されていない`,
      ),
      however: bilingual('a mail about it was sent', 'メールで知らせた'),
    };
  return before.loans.some(({ beforeMail }) => beforeMail === today(before)) ? 'kept' : undefined;
};

export const mailNotAfter: Law = {
  id: 'mail-not-after',
  statement: bilingual(
    'No mail is sent about a copy that has already been fetched.',
    'メールの前に受け取られた本については、メールを送らない。',
  ),
  class: 'A',
  where: ['A26'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  judgeFacts: judgeMails,
};

import type { AcceptedOrder, Finding, Law } from '../law.js';
import { findKeptReservation, today } from '../ledger.js';
import { listReadyNotices } from '../ready-notices.js';
import { bilingual } from '../bilingual.js';

const judgeMails = (came: AcceptedOrder): Finding | undefined => {
  const told = listReadyNotices(came);
  if (told === undefined) return undefined;
  const { before } = came;
  const gone = told.find(({ who, copy }) => findKeptReservation(before, copy)?.who !== who);
  if (gone !== undefined)
    return {
      because: bilingual(
        `${gone.copy} is not kept for ${gone.who} any more`,
        `${gone.copy}はもう${gone.who}さんに確保されていない`,
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

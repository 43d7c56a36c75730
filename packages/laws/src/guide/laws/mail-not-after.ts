import type { Came, Finding, Law } from '../law.js';
import { keptFor, today } from '../ledger.js';
import { toldOfIn } from '../mails.js';
import { said } from '../said.js';

const found = (came: Came): Finding | undefined => {
  const told = toldOfIn(came);
  if (told === undefined) return undefined;
  const { before } = came;
  const gone = told.find(({ who, copy }) => keptFor(before, copy)?.who !== who);
  if (gone !== undefined)
    return {
      because: said(
        `${gone.copy} is not kept for ${gone.who} any more`,
        `${gone.copy}はもう${gone.who}さんに確保されていない`,
      ),
      however: said('a mail told of it', 'メールで知らせた'),
    };
  return before.loans.some(({ beforeMail }) => beforeMail === today(before)) ? 'kept' : undefined;
};

export const mailNotAfter: Law = {
  id: 'mail-not-after',
  says: said(
    'No mail tells of what was fetched before it.',
    'メールの前に受け取られた本については、メールを送らない。',
  ),
  class: 'A',
  where: ['A26'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  facts: found,
};

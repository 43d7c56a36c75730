import type { Variables } from './context.js';

/** For each way in which a form ends, the sentence that the next page shows. */
export const renderEndings = ({ texts: { notes }, words }: Pick<Variables, 'texts' | 'words'>) => {
  const { endings, change, renewal } = words;
  return {
    'log-in': endings.loggedIn,
    'log-out': words.login.out,
    password: endings.password,
    'password-and-mail': endings.passwordAndMail,
    add: endings.added,
    remove: endings.removed,
    places: endings.places,
    order: endings.inOrder,
    usual: endings.usual,
    'to-confirm': endings.toConfirm,
    reservation: notes.done,
    renewal: renewal.done,
    'pickup-change': change.donePlace,
    'rank-change': change.doneRanks,
    cancellation: change.doneCancel,
    'reading-history-wanted': words.readingHistory.wanted,
    'reading-history-stopped': words.readingHistory.stopped,
    'reading-history-deleted': words.readingHistory.deleted,
    'mail-address': words.mailAddress.changed,
    branch: words.particulars.declared,
    'title-request': words.requests.sent,
    day: endings.day,
    week: endings.week,
    fetch: endings.fetched,
    bring: endings.brought,
  } as const;
};

export type Ending = keyof ReturnType<typeof renderEndings>;

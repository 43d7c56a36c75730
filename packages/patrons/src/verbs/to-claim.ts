import type { Instant } from '@torioki/lending';
import { later } from '../people/later.js';
import { waitsTooLong } from '../people/mail-due.js';
import { rowsDue, type Kept } from '../records/rows.js';
import type { Work } from '../records/work.js';
import { moved } from './kept-mail.js';

/** The longest lease of a worker: an hour. */
export const longestLeaseSeconds = 3_600;

/**
 * The due mails, and those delayed because a clock was set back, whose due time is unreliable. A claimed mail
 * among the latter stays with its worker for the longest lease by this clock, since the worker may be sending
 * it.
 */
export function* toClaim(at: Instant, limit: number): Work<readonly Kept<'mail'>[]> {
  const due = yield* rowsDue('mail', { by: at, limit });
  if (due.length === limit) return due;
  const ahead = (yield* rowsDue('mail')).filter(({ document }) => waitsTooLong(document.state, at));
  const free: Kept<'mail'>[] = [];
  for (const row of ahead) {
    const { state } = row.document;
    if (state.is === 'claimed')
      yield* moved(row, { ...state, until: later(at, { seconds: longestLeaseSeconds }) });
    else free.push(row);
  }
  return [...due, ...free].slice(0, limit);
}

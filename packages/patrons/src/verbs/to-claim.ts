import type { Instant } from '@torioki/lending';
import { later } from '../people/later.js';
import { waitsTooLong } from '../people/mail-due.js';
import { rowsDue, type Kept } from '../records/rows.js';
import type { Work } from '../records/work.js';
import { moved } from './kept-mail.js';

/** An hour: so long a worker may keep a mail. */
export const longestLeaseSeconds = 3_600;

/**
 * What is due, and what waits since a clock was set back, though nobody can say when it is due. What a worker has claimed,
 * who may be at work, stays that worker's for as long as any lease, by this clock.
 */
export function* toClaim(at: Instant, limit: number): Work<readonly Kept<'mail'>[]> {
  const due = yield* rowsDue('mail', at, limit);
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

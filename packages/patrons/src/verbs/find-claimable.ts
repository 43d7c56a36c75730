import type { Instant } from '@torioki/lending';
import { addTime } from '../people/add-time.js';
import { waitsTooLong } from '../people/mail-due.js';
import { getDueRows, type TypedRow } from '../records/rows.js';
import type { Work } from '../records/work.js';
import { setMailState } from './mail-rows.js';

/** The longest lease of a worker, in seconds: an hour. */
export const longestLeaseSeconds = 3_600;

/**
 * The mails that a worker may claim: due mails, and mails that are due too far ahead because a clock was set
 * back. If a mail of the second kind is already claimed, its worker may be sending it. Another worker can
 * claim it only after the longest lease.
 */
export function* findClaimable(at: Instant, limit: number): Work<readonly TypedRow<'mail'>[]> {
  const due = yield* getDueRows('mail', { by: at, limit });
  if (due.length === limit) return due;
  const ahead = (yield* getDueRows('mail')).filter(({ document }) => waitsTooLong(document.state, at));
  const free: TypedRow<'mail'>[] = [];
  for (const row of ahead) {
    const { state } = row.document;
    if (state.is === 'claimed')
      yield* setMailState(row, { ...state, until: addTime(at, { seconds: longestLeaseSeconds }) });
    else free.push(row);
  }
  return [...due, ...free].slice(0, limit);
}

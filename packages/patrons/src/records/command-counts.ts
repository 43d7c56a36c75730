import type { Instant } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import { later } from '../people/later.js';
import { get, put, remove, rowsDue } from './rows.js';
import { failing, type Work } from './work.js';

const mostForgottenAtOnce = 100;

export function* forgetCounts(at: Instant, limit = mostForgottenAtOnce): Work<void> {
  for (const { key } of yield* rowsDue('count', { by: at, limit })) yield* remove('count', key);
}

interface Counted {
  readonly patron: PatronKey;
  readonly limit: number;
}

const minutesUntil = (due: string, at: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(due) - Date.parse(at)) / 60_000));

/**
 * The count of a patron's present hour, which begins with its first command. The work ends with
 * `too-many-commands` if the limit is reached.
 */
export function* countWithin(
  { patron, limit }: Counted,
  at: Instant,
): Work<{ readonly commands: number; readonly due: string }> {
  const row = yield* get('count', patron);
  const end = later(at, { hours: 1 });
  const isPresent = row !== undefined && row.due > at && row.due <= end;
  const { commands, due } = isPresent
    ? { commands: row.document.commands, due: row.due }
    : { commands: 0, due: end };
  if (commands >= limit) yield* failing('too-many-commands', { limit, minutes: minutesUntil(due, at) });
  return { commands, due };
}

/** Counts one more command, unless the limit is reached. */
export function* countOneMore(counted: Counted, at: Instant): Work<void> {
  yield* forgetCounts(at);
  const { commands, due } = yield* countWithin(counted, at);
  const { patron } = counted;
  yield* put('count', { key: patron, patron, due, document: { commands: commands + 1 } });
}

import type { Instant } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import { getRow, putRow, removeRow, getDueRows } from './rows.js';
import { failWith, type Work } from './work.js';

const mostForgottenAtOnce = 100;

export function* forgetCounts(at: Instant, limit = mostForgottenAtOnce): Work<void> {
  for (const { key } of yield* getDueRows('count', { by: at, limit })) yield* removeRow('count', key);
}

interface Counted {
  readonly patron: PatronKey;
  readonly limit: number;
}

const minutesUntil = (due: string, at: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(due) - Date.parse(at)) / 60_000));

/**
 * The number of commands in the patron's present hour. An hour begins with its first command. The work ends
 * with `too-many-commands` if the limit is reached.
 */
export function* countWithin(
  { patron, limit }: Counted,
  at: Instant,
): Work<{ readonly commands: number; readonly due: string }> {
  const row = yield* getRow('count', patron);
  const end = addTime(at, { hours: 1 });
  const isPresent = row !== undefined && row.due > at && row.due <= end;
  const { commands, due } =
    isPresent && 'commands' in row.document
      ? { commands: row.document.commands, due: row.due }
      : { commands: 0, due: end };
  if (commands >= limit) yield* failWith('too-many-commands', { limit, minutes: minutesUntil(due, at) });
  return { commands, due };
}

/** Counts one more command, unless the limit is reached. */
export function* countOneMore(counted: Counted, at: Instant): Work<void> {
  yield* forgetCounts(at);
  const { commands, due } = yield* countWithin(counted, at);
  const { patron } = counted;
  yield* putRow('count', { key: patron, patron, due, document: { commands: commands + 1 } });
}

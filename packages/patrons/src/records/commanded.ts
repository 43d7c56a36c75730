import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store';
import type { CommandId, Instant } from '@torioki/lending';
import type { PatronId } from '../people/ids.js';
import { later } from '../people/later.js';
import { get, put, remove, rowsDue } from './rows.js';
import { failing, type Work } from './work.js';

/** How long a command is remembered, in days. Longer would tell what a patron once put in the cart. */
export const rememberedDays = 7;

const mostForgottenAtOnce = 100;

/** An order to the registry, once its fields are checked. */
export interface Ordered {
  readonly id: CommandId;
  /** What it asks, without secrets: two commands are the same when these are. */
  readonly asks: object;
  readonly at: Instant;
}

/** What came of a command: whom it is about, and whether it had been done before. */
export interface Once {
  readonly patron: PatronId;
  readonly again: boolean;
}

/** Does what a command asks, unless it was done before. */
export function* commanded({ id, asks, at }: Ordered, order: () => Work<PatronId>): Work<Once> {
  const digest = createHash('sha256').update(canonicalJson(asks)).digest('base64');
  const before = yield* get('command', id);
  if (before)
    return before.document.digest === digest
      ? { patron: before.patron, again: true }
      : yield* failing('command-id-reused', { command: id });
  const patron = yield* order();
  for (const { key } of yield* rowsDue('command', at, mostForgottenAtOnce)) yield* remove('command', key);
  yield* put('command', { key: id, patron, due: later(at, { days: rememberedDays }), document: { digest } });
  return { patron, again: false };
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store/adapter';
import type { CommandId, Instant } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import { later } from '../people/later.js';
import { get, put, remove, rowsDue } from './rows.js';
import { never } from './step.js';
import { failing, type Work } from './work.js';

/**
 * The number of days that the registry remembers a command without a fact. A longer time would show the
 * former content of a patron's cart.
 */
const rememberedDays = 7;

const mostForgottenAtOnce = 100;

/** A command to the registry, with checked fields. */
export interface Sent {
  readonly id: CommandId;
  /** Its request, without secrets. Two commands are the same if this is the same. */
  readonly asks: object;
}

/** The result of a command: its patron, and whether an earlier call did it already. */
export interface Once {
  readonly patron: PatronKey;
  readonly again: boolean;
}

const digestOf = ({ asks }: Sent): string =>
  createHash('sha256').update(canonicalJson(asks)).digest('base64');

/** The patron of a command that was done before; undefined if it was not. */
export function* doneBefore(sent: Sent): Work<PatronKey | undefined> {
  const before = yield* get('command', sent.id);
  if (before === undefined) return undefined;
  return before.document.digest === digestOf(sent)
    ? before.patron
    : yield* failing('command-id-reused', { command: sent.id });
}

interface Memory {
  readonly at: Instant;
  /** The end of the memory of the command; without it, the memory lasts as long as the patron. */
  readonly until?: string;
}

/** Remembers that a command was done, and deletes expired memories of other commands. */
export function* remember(sent: Sent, patron: PatronKey, { at, until: due = never }: Memory): Work<void> {
  for (const { key } of yield* rowsDue('command', { by: at, limit: mostForgottenAtOnce }))
    yield* remove('command', key);
  yield* put('command', { key: sent.id, patron, due, document: { digest: digestOf(sent) } });
}

/** Does the work of a command, unless it was done before. */
export function* commanded(sent: Sent, at: Instant, work: () => Work<PatronKey>): Work<Once> {
  const before = yield* doneBefore(sent);
  if (before !== undefined) return { patron: before, again: true };
  const patron = yield* work();
  yield* remember(sent, patron, { at, until: later(at, { days: rememberedDays }) });
  return { patron, again: false };
}

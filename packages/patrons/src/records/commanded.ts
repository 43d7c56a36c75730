import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store/adapter';
import type { CommandId, Instant } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import { later } from '../people/later.js';
import { get, put, remove, rowsDue } from './rows.js';
import { never } from './step.js';
import { failing, type Work } from './work.js';

/**
 * For how many days the registry remembers a command that left no fact. Longer would tell what a patron once put in the
 * cart.
 */
const rememberedDays = 7;

const mostForgottenAtOnce = 100;

/** A command to the registry, whose fields have been checked. */
export interface Sent {
  readonly id: CommandId;
  /** What it wants, without secrets. Two commands are the same if this is the same. */
  readonly asks: object;
}

/** What came of a command: the patron whom it is about, and whether it had been done before. */
export interface Once {
  readonly patron: PatronKey;
  readonly again: boolean;
}

const digestOf = ({ asks }: Sent): string =>
  createHash('sha256').update(canonicalJson(asks)).digest('base64');

/** The patron whom a command was about, if it was done before; undefined if it was not. */
export function* doneBefore(sent: Sent): Work<PatronKey | undefined> {
  const before = yield* get('command', sent.id);
  if (before === undefined) return undefined;
  return before.document.digest === digestOf(sent)
    ? before.patron
    : yield* failing('command-id-reused', { command: sent.id });
}

interface Memory {
  readonly at: Instant;
  /** Until when the command is remembered; without it, as long as the patron. */
  readonly until?: string;
}

/** Remembers that a command was done, and forgets commands whose time is over. */
export function* remember(sent: Sent, patron: PatronKey, { at, until: due = never }: Memory): Work<void> {
  for (const { key } of yield* rowsDue('command', { by: at, limit: mostForgottenAtOnce }))
    yield* remove('command', key);
  yield* put('command', { key: sent.id, patron, due, document: { digest: digestOf(sent) } });
}

/** Does what a command wants, unless it was done before. */
export function* commanded(sent: Sent, at: Instant, work: () => Work<PatronKey>): Work<Once> {
  const before = yield* doneBefore(sent);
  if (before !== undefined) return { patron: before, again: true };
  const patron = yield* work();
  yield* remember(sent, patron, { at, until: later(at, { days: rememberedDays }) });
  return { patron, again: false };
}

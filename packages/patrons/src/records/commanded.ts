import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store';
import type { CommandId, Instant } from '@torioki/lending';
import type { PatronId } from '../people/ids.js';
import { later } from '../people/later.js';
import { get, put, remove, rowsDue } from './rows.js';
import { never } from './step.js';
import { failing, type Work } from './work.js';

/** How long a command is remembered that left no fact, in days. Longer would tell what a patron once put in the cart. */
export const rememberedDays = 7;

const mostForgottenAtOnce = 100;

/** A command to the registry, once its fields are checked. */
export interface Sent {
  readonly id: CommandId;
  /** What it asks, without secrets: two commands are the same when these are. */
  readonly asks: object;
}

/** What came of a command: whom it is about, and whether it had been done before. */
export interface Once {
  readonly patron: PatronId;
  readonly again: boolean;
}

const digestOf = ({ asks }: Sent): string =>
  createHash('sha256').update(canonicalJson(asks)).digest('base64');

/** Whom a command was about that was done before; nothing when it was not. */
export function* doneBefore(sent: Sent): Work<PatronId | undefined> {
  const before = yield* get('command', sent.id);
  if (before === undefined) return undefined;
  return before.document.digest === digestOf(sent)
    ? before.patron
    : yield* failing('command-id-reused', { command: sent.id });
}

interface Memory {
  readonly at: Instant;
  /** Until when; without it as long as the patron is known. */
  readonly until?: string;
}

/** Remembers that a command is done, and forgets those whose time is over. */
export function* remember(sent: Sent, patron: PatronId, { at, until: due = never }: Memory): Work<void> {
  for (const { key } of yield* rowsDue('command', at, mostForgottenAtOnce)) yield* remove('command', key);
  yield* put('command', { key: sent.id, patron, due, document: { digest: digestOf(sent) } });
}

/** Does what a command asks, unless it was done before. */
export function* commanded(sent: Sent, at: Instant, work: () => Work<PatronId>): Work<Once> {
  const before = yield* doneBefore(sent);
  if (before !== undefined) return { patron: before, again: true };
  const patron = yield* work();
  yield* remember(sent, patron, { at, until: later(at, { days: rememberedDays }) });
  return { patron, again: false };
}

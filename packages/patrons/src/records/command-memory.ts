import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store/adapter';
import type { CommandId, Instant } from '@torioki/lending';
import { nobody, type PatronKey } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import { getRow, putRow, removeRow, getDueRows } from './rows.js';
import { never } from './record-step.js';
import { failWith, type Work } from './work.js';

/** The number of days for which the registry remembers a command that adds nothing to the history. */
const rememberedDays = 7;

const mostForgottenAtOnce = 100;

/** A command to the registry, with checked fields. */
export interface CheckedCommand {
  readonly id: CommandId;
  /**
   * The command's fields without secrets. Two commands are the same if these fields are equal. Null for a
   * command about titles or reservations: a reader of the history could guess its fields from the digest.
   * Then only the id is remembered, and any command with this id counts as the same.
   */
  readonly asks: object | null;
}

/** Whether an earlier call did the command already. */
export interface CommandResult {
  readonly again: boolean;
}

const digestOf = ({ asks }: CheckedCommand): string | null =>
  asks && createHash('sha256').update(canonicalJson(asks)).digest('base64');

/**
 * The patron of a command that was done before. `nobody` if only the id is remembered; undefined for a new
 * command.
 */
export function* findPatronOfDone(sent: CheckedCommand): Work<PatronKey | undefined> {
  const before = yield* getRow('command', sent.id);
  if (before === undefined) return undefined;
  return before.document.digest === digestOf(sent)
    ? before.patron
    : yield* failWith('command-id-reused', { command: sent.id });
}

interface Memory {
  readonly at: Instant;
  /**
   * The instant when the command is forgotten. Without it, the command is remembered as long as the patron is
   * stored.
   */
  readonly until?: string;
}

/** Remembers that a command was done, and deletes expired memories of other commands. */
export function* remember(
  sent: CheckedCommand,
  patron: PatronKey,
  { at, until: due = never }: Memory,
): Work<void> {
  for (const { key } of yield* getDueRows('command', { by: at, limit: mostForgottenAtOnce }))
    yield* removeRow('command', key);
  const digest = digestOf(sent);
  const owner = digest === null ? nobody : patron;
  yield* putRow('command', { key: sent.id, patron: owner, due, document: { digest } });
}

/** Does the work of a command and remembers it, unless the command was done before. */
export function* runOnce(
  sent: CheckedCommand,
  at: Instant,
  work: () => Work<PatronKey>,
): Work<CommandResult> {
  if ((yield* findPatronOfDone(sent)) !== undefined) return { again: true };
  const patron = yield* work();
  yield* remember(sent, patron, { at, until: addTime(at, { days: rememberedDays }) });
  return { again: false };
}

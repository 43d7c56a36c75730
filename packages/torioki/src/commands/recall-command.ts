import { readRecordedCommand, type EventStore, type Run } from '@torioki/event-store';
import { findRecord } from '@torioki/event-store/adapter';
import { CommandId, decisions, type LendingEvent } from '@torioki/lending';
import { recallCommand } from '@torioki/lending/decisions';
import * as E from 'fp-ts/lib/Either.js';
import { failed } from '../answers/answer.js';

/**
 * Runs commands, and fills in the field `recorded` of Undo: the recorded command that Undo names. It is null
 * if the history has no such command.
 */
export const recallCommands =
  (events: Pick<EventStore, 'find' | 'records'>, run: Run<LendingEvent>): Run<LendingEvent> =>
  async (decision, input) => {
    if (decision.type !== decisions.undo.type) return run(decision, input);
    const id = CommandId.decode((input as { readonly command?: unknown }).command);
    if (E.isLeft(id)) return run(decision, { ...(input as object), recorded: null });
    const record = await findRecord(events, id.right);
    if (E.isLeft(record)) return failed(record.left);
    const [first] = record.right;
    const command = first && readRecordedCommand(first)?.command;
    const recorded = command ? recallCommand(command, first.data, record.right.length) : null;
    return run(decision, { ...(input as object), recorded });
  };

import * as E from 'fp-ts/lib/Either.js';
import type { Cursor, EventStore } from '@torioki/event-store';
import { isCommandRecord, readRecordedCommands } from '@torioki/event-store/adapter';
import type { Tally } from './tally.js';

/** The differences between the history and the knowledge of the clients. */
export interface HistoryCheck {
  readonly recorded: number;
  /** Accepted commands that are missing in the history. */
  readonly lost: number;
  /** Recorded commands that no client has sent. */
  readonly unknown: number;
}

/** The types of the recorded commands, by id. */
const readTypes = async (events: EventStore, after: Cursor): Promise<ReadonlyMap<string, string>> => {
  const types = new Map<string, string>();
  for await (const one of readRecordedCommands(events, { after })) {
    if (E.isLeft(one)) throw new Error(one.left.message);
    if (!isCommandRecord(one.right)) continue;
    const { id, type } = one.right.command;
    if (types.has(id)) throw new Error(`The command ${id} is recorded twice.`);
    types.set(id, type);
  }
  return types;
};

/** Compares a history, after a cursor, with the commands that clients have sent. */
export const checkHistory = async (
  events: EventStore,
  after: Cursor,
  { sent, accepted }: Pick<Tally, 'sent' | 'accepted'>,
): Promise<HistoryCheck> => {
  const types = await readTypes(events, after);
  const clientTypes = new Set([...accepted].map((id) => types.get(id)));
  const ids = [...types].filter(([, type]) => clientTypes.has(type)).map(([id]) => id);
  return {
    recorded: ids.length,
    lost: [...accepted].filter((id) => !types.has(id)).length,
    unknown: ids.filter((id) => !sent.has(id)).length,
  };
};

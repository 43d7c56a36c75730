import { orThrow, type Cursor, type EventStore, type StoredEvent } from '@torioki/event-store';
import { hasCursor } from '@torioki/event-store/adapter';
import type { TableRow } from '@torioki/concurrency/linking';
import type { Borrowers } from '@torioki/patrons';
import { openSqliteBorrowers, openSqliteEventStore } from '@torioki/sqlite';
import { findPersons } from './find-persons.js';
import { readTables } from './read-tables.js';

/** A library's own history, and the data of its registry. */
export interface OwnFiles {
  readonly history: readonly StoredEvent[];
  /** Null without a registry. */
  readonly registry: {
    /** The persons that the registry still knows, by pseudonym. */
    readonly personOf: ReadonlyMap<string, string>;
    readonly rows: readonly TableRow[];
  } | null;
}

/** Throws unless the registry has read this history, up to an event of the history. */
const requireSameHistory = async (
  events: EventStore,
  borrowers: Borrowers,
  files: readonly [history: string, registry: string],
): Promise<void> => {
  const marks = [orThrow(await borrowers.readBookmark()), orThrow(await borrowers.findReadingEnd())];
  const read = marks.filter((mark): mark is Cursor => mark !== null);
  const isThere = await Promise.all(read.map(async (mark) => orThrow(await hasCursor(events, mark))));
  if (read.length > 0 && isThere.every(Boolean)) return;
  const [history, registry] = files;
  throw new Error(
    `The registry ${registry} does not belong to the history ${history}: the registry has read another history, or more events. Pass the history and the registry of one library, from the same time.`,
  );
};

const readRegistry = async (
  events: EventStore,
  history: readonly StoredEvent[],
  files: readonly [history: string, registry: string],
): Promise<OwnFiles['registry']> => {
  const [, file] = files;
  const opening = { file, librarySystem: events.librarySystem, readOnly: true };
  const { borrowers } = orThrow(await openSqliteBorrowers(opening));
  try {
    await requireSameHistory(events, borrowers, files);
    return { personOf: await findPersons(history, borrowers), rows: readTables(file) };
  } finally {
    await borrowers.close();
  }
};

/**
 * Reads a history on SQLite, and the registry that belongs to it. Nothing is written. Throws an error for the
 * person at the terminal if a file is missing, is of another kind, or belongs to another library.
 */
export const readOwnFiles = async (historyFile: string, registryFile?: string): Promise<OwnFiles> => {
  const { store } = orThrow(await openSqliteEventStore({ file: historyFile, readOnly: true }));
  try {
    const history = orThrow(await store.records());
    const registry =
      registryFile === undefined ? null : await readRegistry(store, history, [historyFile, registryFile]);
    return { history, registry };
  } finally {
    await store.close();
  }
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findLastCursor,
  pagesOfRecords,
  type Cursor,
  type EventStore,
  type StoreError,
} from '@torioki/event-store';
import { attempt, continueAll, emptyChain, unwrap, type Tip } from '@torioki/event-store/adapter';
import { isRegistryError, type RegistryError } from '@torioki/patrons';
import { openSqliteEventStore, openSqlitePeopleSnapshot, type PeopleSnapshot } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { interrupted, type Failure } from '../failure.js';
import type { Heading } from '../rendering/heading.js';
import { release } from '../rendering/release.js';
import { readHistory, reportProgress } from '../stores/with-history.js';
import { toRegistryFailure } from '../stores/with-registry.js';
import type { VerbRequest } from '../verb.js';
import { backupFiles, renderNote, type BackupNote } from './backup-note.js';
import { digestFile } from './file-digest.js';
import { findSameMoment } from './same-moment.js';

/** The sources of a backup, and the call of the verb. */
export interface BackupSources {
  readonly store: EventStore;
  /** The path of the registry's file. */
  readonly people: string;
  readonly request: VerbRequest;
}

/** A complete backup: its note, and the heading of the answer. */
export interface WrittenBackup {
  readonly note: BackupNote;
  readonly heading: Heading;
}

type Step<A> = AsyncGenerator<StoreError | RegistryError | Failure, A, unknown>;

/** Copies the events after a tip and up to a cursor, and verifies their chain. Returns the new tip. */
async function* copyEvents(
  { store, request }: BackupSources,
  copy: EventStore,
  from: Tip,
  upTo: Cursor,
): Step<Tip> {
  const report = reportProgress(request, upTo.position);
  let tip = from;
  for await (const page of pagesOfRecords(store, { after: from, upTo })) {
    if (request.terminal.interrupted.aborted) yield interrupted;
    const events = yield* unwrap(page);
    tip = yield* unwrap(continueAll(tip, events));
    yield* unwrap(await copy.copy(events));
    report(tip.position);
  }
  return tip;
}

/** Copies the history, and moves the snapshot to the moment of the last copied event. */
async function* copyHistory(sources: BackupSources, snapshot: PeopleSnapshot, file: string): Step<Heading> {
  const { store, request } = sources;
  const { librarySystem } = store;
  const { store: copy } = yield* unwrap(await openSqliteEventStore({ file, librarySystem }));
  try {
    const start: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    const tip = yield* copyEvents(sources, copy, start, yield* unwrap(await findLastCursor(store)));
    yield* copyEvents(sources, copy, tip, yield* unwrap(await findSameMoment(store, snapshot)));
    const { heading } = yield* unwrap(await readHistory(copy, undefined, request));
    return heading;
  } finally {
    await copy.close();
  }
}

const makeNote = async (folder: string, { librarySystem, upTo: head }: Heading): Promise<BackupNote> => {
  const digests = [backupFiles.history, backupFiles.people].map(
    async (name) => [name, await digestFile(join(folder, name))] as const,
  );
  const files = Object.fromEntries(await Promise.all(digests));
  return { format: 'torioki-backup/1', librarySystem, head, at: new Date().toISOString(), release, files };
};

const writeNote = (folder: string, note: BackupNote): Promise<void> =>
  writeFile(join(folder, backupFiles.note), renderNote(note), { mode: 0o600, flag: 'wx', flush: true });

/**
 * Writes a backup into an empty folder. The history and the registry are of the same moment. Other processes
 * may write both meanwhile. Throws if the folder cannot be written.
 */
export const writeBackup = (
  sources: BackupSources,
  folder: string,
): Promise<E.Either<StoreError | Failure, WrittenBackup>> => {
  const { people: file, store, request } = sources;
  const written = attempt(async function* (): Step<WrittenBackup> {
    const { librarySystem } = store;
    const { snapshot } = yield* unwrap(await openSqlitePeopleSnapshot({ file, librarySystem }));
    try {
      const heading = yield* copyHistory(sources, snapshot, join(folder, backupFiles.history));
      yield* unwrap(await snapshot.copyTo(join(folder, backupFiles.people)));
      const note = await makeNote(folder, heading);
      if (request.terminal.interrupted.aborted) yield interrupted;
      await writeNote(folder, note);
      return { note, heading };
    } finally {
      snapshot.close();
    }
  });
  return written.then(
    E.mapLeft((error) => (isRegistryError(error) ? toRegistryFailure(file, error) : error)),
  );
};

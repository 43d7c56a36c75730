import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLastCursor, type EventStore, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import { isRegistryError, type PeopleSnapshot, type RegistryError } from '@torioki/patrons';
import { copyPeople, openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { interrupted, type Failure } from '../failure.js';
import type { Heading } from '../rendering/heading.js';
import { release } from '../rendering/release.js';
import { openPeopleSnapshot } from '../stores/open-people-snapshot.js';
import { readHistory } from '../stores/with-history.js';
import { toRegistryFailure } from '../stores/with-registry.js';
import type { VerbRequest } from '../verb.js';
import { backupFiles, renderNote, type BackupNote } from './backup-note.js';
import { copyEvents } from './copy-events.js';
import { digestFile } from './file-digest.js';
import { findSameMoment } from './same-moment.js';

/** The sources of a backup, and the call of the verb. */
export interface BackupSources {
  readonly store: EventStore;
  /** The registry: the path of a file, or the URL of a PostgreSQL database. */
  readonly people: string;
  readonly request: VerbRequest;
}

/** A complete backup: its note, and the heading of the answer. */
export interface WrittenBackup {
  readonly note: BackupNote;
  readonly heading: Heading;
}

type Step<A> = AsyncGenerator<StoreError | RegistryError | Failure, A, unknown>;

/** Copies the history, and moves the snapshot to the moment of the last copied event. */
async function* copyHistory(sources: BackupSources, snapshot: PeopleSnapshot, file: string): Step<Heading> {
  const { store, request } = sources;
  const { librarySystem } = store;
  const { store: to } = yield* unwrap(await openSqliteEventStore({ file, librarySystem }));
  try {
    yield* copyEvents({ from: store, to, upTo: yield* unwrap(await findLastCursor(store)) }, request);
    yield* copyEvents(
      { from: store, to, upTo: yield* unwrap(await findSameMoment(store, snapshot)) },
      request,
    );
    const { heading } = yield* unwrap(await readHistory(to, undefined, request));
    return heading;
  } finally {
    await to.close();
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
  const { people, store, request } = sources;
  const written = attempt(async function* (): Step<WrittenBackup> {
    const { librarySystem } = store;
    const { snapshot } = yield* unwrap(await openPeopleSnapshot(people, librarySystem));
    try {
      const heading = yield* copyHistory(sources, snapshot, join(folder, backupFiles.history));
      yield* unwrap(
        await copyPeople({ librarySystem, from: snapshot, to: join(folder, backupFiles.people) }),
      );
      const note = await makeNote(folder, heading);
      if (request.terminal.interrupted.aborted) yield interrupted;
      await writeNote(folder, note);
      return { note, heading };
    } finally {
      await snapshot.close();
    }
  });
  return written.then(
    E.mapLeft((error) => (isRegistryError(error) ? toRegistryFailure(people, error) : error)),
  );
};

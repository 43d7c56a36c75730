import { join } from 'node:path';
import { findLastCursor, type EventStore, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import { isRegistryError, type RegistryError } from '@torioki/patrons';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { backupFiles, type BackupNote } from '../backup/backup-note.js';
import { copyEvents } from '../backup/copy-events.js';
import { failure, type Failure } from '../failure.js';
import type { Heading } from '../rendering/heading.js';
import { copyPeople } from '../stores/copy-people.js';
import { isNewFile, removeFile } from '../stores/new-file.js';
import { openPeopleSnapshot } from '../stores/open-people-snapshot.js';
import type { StoreAddress } from '../stores/open-store.js';
import { openTarget } from '../stores/open-target.js';
import { readHistory } from '../stores/with-history.js';
import { toRegistryFailure } from '../stores/with-registry.js';
import type { VerbRequest } from '../verb.js';

/** The files of a backup, after they were compared with its note. */
export interface ComparedBackup {
  readonly note: BackupNote;
  readonly folder: string;
}

/** The places that a backup is restored to: both are new, or empty. */
export interface RestorePlaces {
  readonly store: Omit<StoreAddress, 'librarySystem'>;
  readonly people: string;
}

type Step<A> = AsyncGenerator<StoreError | RegistryError | Failure, A, unknown>;

const hasEvents = failure(
  '戻す先の履歴には、もう出来事があります。まだない保管先か、空の保管先を書いてください。',
  'The store to restore to has events. Name a new store, or an empty one.',
);

const otherHead = failure(
  '戻した履歴の先頭が、控えた先頭と違います。「restore-drill」で控えを調べてください。',
  'The head of the restored history is not the noted head. Check the backup with restore-drill.',
);

async function* restorePeople({ note, folder }: ComparedBackup, to: string): Step<void> {
  const { librarySystem } = note;
  const { snapshot: from } = yield* unwrap(
    await openPeopleSnapshot(join(folder, backupFiles.people), librarySystem),
  );
  try {
    yield* unwrap(await copyPeople({ librarySystem, from, to }));
  } finally {
    await from.close();
  }
}

async function* restoreHistory(
  { note: { librarySystem, head }, folder }: ComparedBackup,
  to: EventStore,
  request: VerbRequest,
): Step<Heading> {
  const file = join(folder, backupFiles.history);
  const { store: from } = yield* unwrap(await openSqliteEventStore({ file, librarySystem }));
  try {
    yield* copyEvents({ from, to, upTo: head }, request);
    const { heading } = yield* unwrap(await readHistory(to, undefined, request));
    if (heading.upTo.hash !== head.hash) yield otherHead;
    return heading;
  } finally {
    await from.close();
  }
}

const restoreBoth = (backup: ComparedBackup, { store, people }: RestorePlaces, request: VerbRequest) =>
  attempt(async function* (): Step<Heading> {
    const { librarySystem } = backup.note;
    const { store: to } = yield* unwrap(await openTarget({ ...store, librarySystem }));
    try {
      if ((yield* unwrap(await findLastCursor(to))).position > 0) yield hasEvents;
      yield* restorePeople(backup, people);
      return yield* restoreHistory(backup, to, request);
    } finally {
      await to.close();
    }
  });

/**
 * Restores history and registry into new or empty places, and checks the head. Returns the heading of the
 * answer. If it fails, removes the new files; a schema of PostgreSQL may keep a part.
 */
export const restoreBackup = async (
  backup: ComparedBackup,
  places: RestorePlaces,
  request: VerbRequest,
): Promise<E.Either<StoreError | Failure, Heading>> => {
  const { store, people } = places;
  const files = [store.where, people];
  const areNew = await Promise.all(files.map(isNewFile));
  const restored = await restoreBoth(backup, places, request);
  if (E.isLeft(restored)) files.filter((_, index) => areNew[index]).forEach(removeFile);
  return E.mapLeft((error: StoreError | RegistryError | Failure) =>
    isRegistryError(error) ? toRegistryFailure(people, error) : error,
  )(restored);
};

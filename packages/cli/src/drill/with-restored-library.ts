import { join } from 'node:path';
import type { EventStore, Position } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import type { PatronRegistry } from '@torioki/patrons';
import { openSqliteDocuments, openSqlitePatronRegistry } from '@torioki/sqlite';
import { hokkaidoProfile, openLibrary, type Library } from 'torioki';
import { backupFiles } from '../backup/backup-note.js';
import { toRegistryFailure } from '../stores/with-registry.js';
import { findingOf, type DrillFinding } from './drill-report.js';

/** A library from the files of a backup. */
export interface RestoredLibrary {
  readonly library: Library<PatronRegistry>;
  readonly close: () => Promise<void>;
}

/** The longest wait for the views, in milliseconds: a day. */
const patienceMs = 86_400_000;

const explainUnopened = (code: string, message: string): DrillFinding =>
  findingOf(`写した図書館を開けません（${code}）。`, `The restored library cannot be opened. ${message}`);

const explainUnreadablePeople = (error: Parameters<typeof toRegistryFailure>[1]): DrillFinding => ({
  reason: toRegistryFailure(backupFiles.people, error).message,
  file: backupFiles.people,
});

/**
 * Opens a library on a copied history, and on the copied registry in a scratch folder. Builds all views up to
 * a position. The library changes both copies. It has no mailer, so it sends no mail.
 */
export const openRestoredLibrary = async (
  events: EventStore,
  upTo: Position,
  scratch: string,
): Promise<RestoredLibrary | DrillFinding> => {
  const { librarySystem } = events;
  const people = await openSqlitePatronRegistry({ file: join(scratch, backupFiles.people), librarySystem });
  if (people.is === 'failed') return explainUnreadablePeople(people.error);
  const { registry } = people;
  const documents = await openSqliteDocuments({ file: join(scratch, 'views.db'), librarySystem });
  if (documents.is === 'failed') {
    await registry.close();
    return explainUnopened(documents.error.code, documents.error.message);
  }
  const closeFiles = async () => {
    await documents.documents.close();
    await registry.close();
  };
  const opened = await openLibrary({
    ...{ events, people: registry, documents: documents.documents },
    ...{ policy: hokkaido, profile: hokkaidoProfile },
  });
  if (opened.is === 'failed') {
    await closeFiles();
    return explainUnopened(opened.error.code, opened.error.message);
  }
  const { library } = opened;
  const close = () => library.close().then(closeFiles);
  const built = await library.views.reached(upTo, patienceMs);
  if (built.is === 'shown') return { library, close };
  await close();
  return explainUnopened(built.is, 'The views cannot be built.');
};

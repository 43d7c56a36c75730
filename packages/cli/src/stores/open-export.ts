import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropBroken, importHistory, readExport, readLines, type ExportLines } from '@torioki/audit';
import { storeError, type Answer, type EventStore, type OpenedStore } from '@torioki/event-store';
import { answerFrom, becauseOf, readOnly } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/** Reads a file. One that cannot be read is `store-not-opened`. */
const reading =
  (read: typeof readLines) =>
  async <A>(file: string, use: (found: ExportLines) => Answer<A>): Answer<A> => {
    const parts = createReadStream(file);
    try {
      const found = await read(file, parts);
      return found.is === 'failed' ? E.left(found.error) : await use(found);
    } catch (thrown) {
      return E.left(storeError('store-not-opened', { store: file, ...becauseOf(thrown) }, thrown));
    } finally {
      parts.destroy();
    }
  };

export const withExport = reading(readExport);

/** Reads an export in a file line by line, also one of hashes only, and one that is broken. */
export const withLines = reading(readLines);

/** Copies an export into a file of its own in a private folder, which is removed when the store is closed. */
const copied = async (file: string, exported: ExportLines): Answer<EventStore> => {
  const { openSqliteEventStore } = await import('@torioki/sqlite');
  const folder = await mkdtemp(join(tmpdir(), 'torioki-export-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const opened = await openSqliteEventStore({ ...exported, file: join(folder, 'history.db') });
  if (opened.is === 'failed') {
    await remove();
    return E.left(opened.error);
  }
  const { store } = opened;
  const close = () => store.close().then(remove);
  const imported = await importHistory(store, exported);
  if (imported.is === 'imported') return E.right({ ...readOnly(store, file), close });
  await close();
  return E.left(imported.error);
};

/** Opens an export as a store that is only read. The chain is verified on the way. */
export const openExport = async (file: string): Promise<OpenedStore> =>
  answerFrom(await withExport(file, (exported) => copied(file, exported)), (store) => ({
    is: 'opened',
    store,
  }));

/** Opens the beginning of an export that is broken, up to the first break. */
export const openBeginning = async (file: string): Promise<OpenedStore> =>
  answerFrom(await withExport(file, (exported) => copied(file, dropBroken(exported))), (store) => ({
    is: 'opened',
    store,
  }));

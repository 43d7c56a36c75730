import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutBrokenEnd, importHistory, readExport, readLines, type WholeExport } from '@torioki/audit';
import {
  storeError,
  type Answer,
  type EventStore,
  type Failed,
  type OpenedStore,
  type StoreError,
} from '@torioki/event-store';
import { toAnswer, explainThrown, readOnly } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

type Reading<Exported> = (
  name: string,
  parts: AsyncIterable<Uint8Array>,
) => Promise<({ readonly is: 'read' } & Exported) | Failed<StoreError>>;

/** Returns a function that reads a file. It fails with `store-not-opened` for an unreadable file. */
const reading =
  <Exported>(read: Reading<Exported>) =>
  async <A>(file: string, use: (found: Exported) => Answer<A>): Answer<A> => {
    const parts = createReadStream(file);
    try {
      const found = await read(file, parts);
      return found.is === 'failed' ? E.left(found.error) : await use(found);
    } catch (thrown) {
      return E.left(storeError('store-not-opened', { store: file, ...explainThrown(thrown) }, thrown));
    } finally {
      parts.destroy();
    }
  };

export const withExport = reading(readExport);

/** Reads an export line by line, even if it is broken or contains only hashes. */
export const withLines = reading(readLines);

/** Copies an export into a store in a private folder. Closing the store removes the folder. */
const copyExport = async (file: string, exported: WholeExport): Answer<EventStore> => {
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

/** Opens an export as a store for reading, and verifies its chain. */
export const openExport = async (file: string): Promise<OpenedStore> =>
  toAnswer(await withExport(file, (exported) => copyExport(file, exported)), (store) => ({
    is: 'opened',
    store,
  }));

/** Opens a broken export up to the first break. */
export const openBeginning = async (file: string): Promise<OpenedStore> =>
  toAnswer(await withExport(file, (exported) => copyExport(file, cutBrokenEnd(exported))), (store) => ({
    is: 'opened',
    store,
  }));

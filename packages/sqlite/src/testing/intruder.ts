import type { EventStore } from '@torioki/event-store';
import { canonicalText, hashLink, emptyChain, type SealedEvent } from '@torioki/event-store/adapter';
import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { librarySystem, openStore } from './open-store.js';
import { scratchFile } from './scratch-file.js';

/** A store with six reservations of borrower 1 in blocks of `blockSize`, and a connection to its file. */
export const openStoreAndIntruder = async (
  blockSize = 1,
): Promise<readonly [EventStore, Database.Database, string]> => {
  const file = scratchFile();
  const store = await openStore(file, blockSize);
  const events = Array.from({ length: 6 }, (_, index) =>
    someEvent({
      type: index % 2 === 0 ? 'Reserved' : 'Cancelled',
      tags: [`title:${index + 1}`, 'borrower:1'],
      data: { copy: index + 1, title: 'こころ' },
      metadata: { command: 'Reserve' },
    }),
  );
  await unwrapAnswer(store.append(events));
  const db = new Database(file);
  onTestFinished(() => void db.close());
  return [store, db, file];
};

/** Gives every event a hash that fits the stored data, as a skilled intruder would. */
export const rehashEvents = (db: Database.Database): void => {
  const rows = db.prepare(
    'SELECT *, version AS schemaVersion, recorded_at AS recordedAt FROM event ORDER BY position',
  );
  let { hash } = emptyChain(librarySystem);
  for (const row of rows.all() as readonly SealedEvent[]) {
    hash = hashLink(hash, canonicalText(row));
    db.prepare('UPDATE event SET hash = ? WHERE position = ?').run(hash, row.position);
  }
};

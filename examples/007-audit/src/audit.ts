/** Changes a copy of a history, first clumsily, then cleverly, and finds the change both times. */
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderHeadCode, verifyHistory } from '@torioki/audit';
import {
  inMemoryEventStore,
  findLastCursor,
  pagesOfRecords,
  type EventStore,
  type Cursor,
  type StoredEvent,
  orThrow,
} from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import Database from 'better-sqlite3';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const [library, clumsy, clever] = [beside('library.db'), beside('clumsy.db'), beside('clever.db')];
for (const file of [library, clumsy, clever])
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });

const recordsOf = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for await (const page of pagesOfRecords(store)) all.push(...orThrow(page));
  return all;
};

/** A head in the form of the register of heads. */
const notedOf = ({ position, hash }: Cursor) => ({ position, code: renderHeadCode(hash) });
type Noted = ReturnType<typeof notedOf>;

/** Verifies a file, opened read-only, against a head of the register. Prints the results. */
const audited = async (file: string, noted: Noted): Promise<void> => {
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  const upTo = orThrow(await findLastCursor(store));
  const { events, faults, heads } = orThrow(await verifyHistory(store, { upTo, heads: [noted] }));
  for (const { message } of faults) console.log(`  ${message}`);
  if (faults.length === 0)
    console.log(`  All ${events} events are right: the history is consistent in itself.`);
  for (const { position, is } of heads) console.log(`  The head at position ${position}: ${is}.`);
  await store.close();
};

console.log('A quarter of an invented library, in a file.');
const { events } = orThrow(await simulate({ seed: 7, days: 90, patrons: 40, titles: 90, places: 5 }));
const { librarySystem } = events;
const original = await recordsOf(events);

/** Writes a history into a file, and returns its last cursor. */
const filed = async (file: string, records: readonly StoredEvent[]): Promise<Cursor> => {
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
  const end = orThrow(await store.copy(records));
  await store.close();
  return end;
};

const noted = notedOf(await filed(library, original));
console.log(`  Noted in the register: position ${noted.position}, code ${noted.code}.`);
await audited(library, noted);

const changed = original.findLast(({ type }) => type === 'Returned')?.position ?? 1;
const isForged = ({ position }: Pick<StoredEvent, 'position'>) => position === changed;

console.log(`An attacker moves a return, at position ${changed} of a copy, to the day before.`);
copyFileSync(library, clumsy);
const { data = {} } = original.find(isForged) ?? {};
const day = typeof data['on'] === 'string' ? data['on'] : '';
const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const database = new Database(clumsy);
database
  .prepare('UPDATE event SET data = replace(data, ?, ?) WHERE position = ?')
  .run(`"on":"${day}"`, `"on":"${dayBefore}"`, changed);
database.close();
await audited(clumsy, noted);

console.log('A cleverer attacker records the whole history again, with the change and with right hashes.');
let now = '';
const anew = inMemoryEventStore({ librarySystem, clock: () => new Date(now) });
for (const event of original) {
  now = event.recordedAt;
  const { id, type, schemaVersion, tags, metadata } = event;
  const changedData = isForged(event) ? { ...data, on: dayBefore } : event.data;
  orThrow(await anew.append([{ id, type, schemaVersion, tags, metadata, data: changedData }]));
}
await filed(clever, await recordsOf(anew));
await audited(clever, noted);

import type { EventStore, Fact, ReadOptions } from '@torioki/event-store';
import { matches, type NewsItem } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, chooseRuns, someEvent } from '@torioki/event-store/contract';
import { renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTail } from './tail.js';
import { openStoreAndIntruder } from './testing/intruder.js';
import { openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const type = fc.constantFrom('Reserved', 'Secured');
const tags = fc.subarray(['title:1', 'title:2', 'copy:1']);
const item = fc.oneof(
  fc.record({ types: fc.tuple(type) }),
  fc.record({ tags: tags.filter(({ length }) => length > 0) }),
  fc.record({ types: fc.tuple(type), tags }),
);
const append = fc.array(fc.record({ type, tags }), { minLength: 1, maxLength: 6 });
const read = fc.record(
  {
    /** The distance from the last event to the start of the read. Most starts are near the start of the tail. */
    behind: fc.nat(12),
    upTo: fc.nat(30),
    limit: fc.integer({ min: 1, max: 4 }),
    backwards: fc.boolean(),
  },
  { requiredKeys: [] },
);
const step = fc.record({
  by: fc.nat(1),
  append,
  query: fc.array(item, { minLength: 1, maxLength: 3 }),
  read,
});

/** The expected positions of a read, computed from all events. */
const expected = (all: readonly Fact[], query: readonly NewsItem[], options: ReadOptions) => {
  const { after = 0, upTo = Infinity, limit = Infinity, backwards = false } = options;
  const found = all
    .filter((event) => matches(query, event))
    .map(({ position }) => position)
    .filter((position) => position > Number(after) && position <= Number(upTo));
  return (backwards ? found.reverse() : found).slice(0, limit);
};

const positions = async (store: EventStore, query: readonly NewsItem[], options: ReadOptions = {}) =>
  (await unwrapAnswer(store.read(query, options))).events.map(({ position }) => position);

describe('the index and the tail find the same events', () => {
  it('in two stores that write one file by turns', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const file = scratchFile();
        const stores = [await openStore(file, 2), await openStore(file, 2)] as const;
        for (const { by, append: events, query, read: options } of steps) {
          await unwrapAnswer(stores[by as 0 | 1].append(events.map(someEvent)));
          const { events: all } = await unwrapAnswer(stores[0].read('everything'));
          const { behind = all.length, ...rest } = options;
          const range = { ...rest, after: Math.max(0, all.length - behind) };
          const found = await Promise.all(stores.map((store) => positions(store, query, range)));
          expect(found).toEqual(stores.map(() => expected(all, query, range)));
        }
      }),
      { numRuns: chooseRuns(40, 1_000) },
    ));
});

describe('a tail', () => {
  it('forgets events that were rolled back', async () => {
    const file = scratchFile();
    const store = await openStore(file);
    const ofTitle = (title: number) => [someEvent({ tags: [`title:${title}`] })];
    renameSync(file, `${file}.aside`);
    const lost = [1, 2].map((title) => expectFailure('store-unavailable', store.append(ofTitle(title))));
    await Promise.all(lost);
    renameSync(`${file}.aside`, file);
    await unwrapAnswer(store.append(ofTitle(3)));
    expect(await positions(store, [{ tags: ['title:1'] }])).toEqual([]);
    expect(await positions(store, [{ tags: ['title:3'] }])).toEqual([1]);
  });

  it('forgets events that were rolled back, if another process has recorded others at their positions', () => {
    const db = new Database(':memory:');
    onTestFinished(() => void db.close());
    db.exec('CREATE TABLE event (position INTEGER, id TEXT, type TEXT, tags TEXT, hash TEXT)');
    const record = (position: number, id: string) =>
      db
        .prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)')
        .run(position, id, 'Reserved', '[]', `hash of ${id}`);
    const hashes = db.prepare('SELECT hash FROM event WHERE position = ?').pluck();
    const hashAt = (position: number) => hashes.get(position) as string | undefined;
    const tailOf = createTail(db, { position: 0, hash: 'root' }, hashAt, 4);
    db.exec('BEGIN');
    record(1, 'lost');
    expect(tailOf({ position: 1, hash: 'hash of lost' }).positionOf('lost')).toBe(1);
    db.exec('ROLLBACK');
    record(1, 'first of another');
    record(2, 'second of another');
    const tail = tailOf({ position: 2, hash: 'hash of second of another' });
    const found = ['lost', 'first of another', 'second of another'].map((id) => tail.positionOf(id));
    expect(found).toEqual([undefined, 1, 2]);
  });

  it('is not read if its tags are not JSON, but all earlier events are, and a check names the event', async () => {
    const [store, db] = await openStoreAndIntruder(4);
    db.exec("UPDATE event SET tags = '[' WHERE position = 5");
    const another = await openStore(db.name, 4);
    const reading = another.read([{ types: ['Reserved'] }]);
    expect(await expectFailure('chain-broken', reading)).toMatchObject({ position: 5 });
    expect((await unwrapAnswer(another.read('everything', { upTo: 4 }))).events).toHaveLength(4);
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position: 5 });
  });
});

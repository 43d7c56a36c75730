import { setImmediate as nextTurn } from 'node:timers/promises';
import { findLastCursor, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { rehashEvents, openStoreAndIntruder } from './testing/intruder.js';
import { librarySystem, openStore, appendMore } from './testing/open-store.js';

const byHand = `INSERT INTO event
  SELECT 7, 'id', type, version, tags, data, metadata, recorded_at, hash FROM event WHERE position = 6`;
const twice = `INSERT INTO event
  SELECT 7, id, type, version, tags, data, metadata, recorded_at, hash FROM event WHERE position = 3`;
const before = `INSERT INTO event
  SELECT 0, 'id', type, version, tags, data, metadata, recorded_at, hash FROM event WHERE position = 1`;
const between = `UPDATE event SET position = -position - 1 WHERE position >= 3;
  UPDATE event SET position = -position WHERE position < 0; ${byHand.replace('7', '3')}`;
const swapped = `UPDATE event SET position = -3 WHERE position = 4;
  UPDATE event SET position = 4 WHERE position = 3; UPDATE event SET position = 3 WHERE position = -3`;
const blank = `UPDATE event SET data = '{"copy": 3,"title":"こころ"}' WHERE position = 3`;
const doubledKey = `UPDATE event SET data = '{"copy":9,"copy":3,"title":"こころ"}' WHERE position = 3`;
const earlier = "UPDATE event SET recorded_at = '1987-09-05T00:00:00.000Z' WHERE position = 3";
const ofOneId = 'UPDATE event SET id = (SELECT id FROM event WHERE position = 3) WHERE position = 5';
const cut = ['event', 'entry', 'known'].map((table) => `DELETE FROM ${table} WHERE position > 4;`).join(' ');

describe('a check names the first event that', () => {
  it.each([
    ['has another type', "UPDATE event SET type = 'Secured' WHERE position = 3", 3],
    ['has another id', "UPDATE event SET id = 'id' WHERE position = 3", 3],
    ['has another version', 'UPDATE event SET version = 2 WHERE position = 3', 3],
    ['has other tags', 'UPDATE event SET tags = \'["title:3"]\' WHERE position = 3', 3],
    ['was edited', `UPDATE event SET data = '{"copy":9,"title":"こころ"}' WHERE position = 3`, 3],
    ['has other metadata', "UPDATE event SET metadata = '{}' WHERE position = 3", 3],
    [
      'has another instant',
      "UPDATE event SET recorded_at = '2100-01-01T00:00:00.000Z' WHERE position = 3",
      3,
    ],
    [
      'has another hash',
      "UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE position = 3",
      3,
    ],
    ['has a blank in its data', blank, 3],
    ['has a doubled key in its data', doubledKey, 3],
    [
      'has a lone surrogate in its data',
      `UPDATE event SET data = '{"title":"\\ud800"}' WHERE position = 3`,
      3,
    ],
    ['has data that are not JSON', "UPDATE event SET data = '{' WHERE position = 3", 3],
    ['has tags that are not JSON', "UPDATE event SET tags = '[' WHERE position = 3", 3],
    ['was deleted', 'DELETE FROM event WHERE position = 3', 3],
    ['was doubled', twice, 7],
    ['was swapped with its successor', swapped, 3],
    ['was inserted between others', between, 3],
    ['was inserted before the first', before, 1],
    ['was put at the end', byHand, 7],
  ])('%s', async (_, sql, position) => {
    const [store, db] = await openStoreAndIntruder();
    db.exec(sql);
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position });
  });

  it.each([
    ['has a blank in its data', blank, /data/],
    ['has a doubled key in its data', doubledKey, /data/],
    ['has a time of recording before that of its predecessor', earlier, /recorded/],
    ['has no valid time of recording', earlier.replace(/'.*'/, '\'{"a":1}\''), /recorded/],
  ])('%s, even if all hashes were computed again', async (_, sql, reason) => {
    const [store, db] = await openStoreAndIntruder();
    db.exec(sql);
    rehashEvents(db);
    const expected = { position: 3, reason: expect.stringMatching(reason) as string };
    expect(await expectFailure('chain-broken', store.check())).toMatchObject(expected);
  });

  it('has the id of another event, even if all hashes were computed again', async () => {
    const [store, db] = await openStoreAndIntruder();
    db.exec(ofOneId);
    rehashEvents(db);
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position: 5 });
  });
});

describe('a check finds, among the events that the index does not cover yet,', () => {
  it.each([
    ['the id of an event that the index covers', 3],
    ['the id of another event that it does not cover', 5],
  ])('%s', async (_, earlier) => {
    const [store, db] = await openStoreAndIntruder(4);
    const id = db.prepare('SELECT id FROM event WHERE position = ?').pluck().get(earlier) as string;
    db.prepare('UPDATE event SET id = ? WHERE position = 6').run(id);
    rehashEvents(db);
    const reason = `event ${id} is repeated there; it is already at position ${earlier}`;
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position: 6, reason });
  });
});

describe('a check finds an addition to the schema:', () => {
  it.each([
    [
      'a trigger',
      'CREATE TRIGGER quiet BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END',
      /trigger quiet/,
    ],
    ['a column', "ALTER TABLE event ADD COLUMN note TEXT NOT NULL DEFAULT ''", /table event/],
    ['a table', 'CREATE TABLE notes (note TEXT)', /table notes/],
    ['an index', 'CREATE INDEX by_type ON event (type)', /index by_type/],
    ['a view', 'CREATE VIEW types AS SELECT type FROM event', /view types/],
  ])('%s', async (_, sql, reason) => {
    const [store, db, file] = await openStoreAndIntruder();
    db.exec(sql);
    const expected = { store: file, reason: expect.stringMatching(reason) as string };
    expect(await expectFailure('schema-changed', store.check())).toMatchObject(expected);
  });

  it('but not the statistics of SQLite', async () => {
    const [store, db] = await openStoreAndIntruder();
    db.exec('ANALYZE');
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 6 });
  });
});

describe('a check detects that the end was cut off', () => {
  it('by a noted cursor', async () => {
    const [store, db] = await openStoreAndIntruder();
    const noted = await unwrapAnswer(findLastCursor(store));
    db.exec(cut);
    expect(await findHeadPosition(store)).toBe(4);
    expect(await expectFailure('history-missing', store.check([noted]))).toMatchObject({ position: 6 });
    await unwrapAnswer(store.append([someEvent(), someEvent()]));
    const { hash: expected } = noted;
    expect(await expectFailure('history-changed', store.check([noted]))).toMatchObject({
      position: 6,
      expected,
    });
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 6 });
  });

  it('by the rows that are left in the index', async () => {
    const [store, db] = await openStoreAndIntruder();
    db.exec('DELETE FROM event WHERE position > 4');
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position: 5 });
  });
});

describe('in an index where', () => {
  it.each([
    ['a tag is missing', "DELETE FROM entry WHERE tag = 'title:3'", 3],
    ['a type is missing', "DELETE FROM entry WHERE tag = '' AND position = 3", 3],
    ['a tag was added', "INSERT INTO entry VALUES ('title:9', 'Cancelled', 4)", 4],
    ['a tag was added to no event', "INSERT INTO entry VALUES ('title:9', 'Cancelled', 0)", 0],
    ['a tag was added to a future event', "INSERT INTO entry VALUES ('title:9', 'Reserved', 7)", 7],
    ['a type was added', "INSERT INTO entry VALUES ('', 'Reserved', 4)", 4],
    ['a tag was changed', "UPDATE entry SET tag = 'title:9' WHERE tag = 'title:3'", 3],
    ['a type was changed', "UPDATE entry SET type = 'Secured' WHERE tag = 'title:3'", 3],
    ['a position was changed', "UPDATE entry SET position = 4 WHERE tag = 'title:3'", 3],
    ['an id is missing', 'DELETE FROM known WHERE position = 3', 3],
    ['an id was added', "INSERT INTO known VALUES ('', 4)", 4],
    ['an id was added to a future event', "INSERT INTO known VALUES ('id', 7)", 7],
    ['an id was changed', "UPDATE known SET id = 'id' WHERE position = 3", 3],
    ['the position of an id was changed', 'UPDATE known SET position = 5 WHERE position = 3', 3],
    ['no row is left', 'DELETE FROM entry; DELETE FROM known', 1],
  ])('%s, a check names the position, and reindex repairs it', async (_, sql, position) => {
    const [store, db, file] = await openStoreAndIntruder();
    db.exec(sql);
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ store: file, position });
    await unwrapAnswer(store.reindex());
    expect(await unwrapAnswer(store.check())).toEqual(await unwrapAnswer(findLastCursor(store)));
  });

  it('the last of many rows was added, a check names the position, and reindex repairs it', async () => {
    const [store, db] = await openStoreAndIntruder();
    const tags = Array.from({ length: 1_100 }, (_, n) => `title:${n}`);
    await unwrapAnswer(store.append([someEvent({ tags })]));
    db.exec("INSERT INTO entry VALUES ('zoo', 'Reserved', 5)");
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position: 5 });
    await unwrapAnswer(store.reindex());
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 7 });
  });

  it('the rows of a borrower were deleted before new reservations, a check names the first missing row', async () => {
    const [store, db] = await openStoreAndIntruder();
    const reservations = [{ types: ['Reserved'], tags: ['borrower:1'] }];
    db.exec("DELETE FROM entry WHERE tag = 'borrower:1'");
    await appendMore(store);
    const { events, upTo } = await unwrapAnswer(store.read(reservations));
    expect(events).toEqual([]);
    const [condition, another] = [{ failIfEventsMatch: reservations, after: upTo }, someEvent()];
    await unwrapAnswer(store.append([another], condition));
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position: 1 });
    await unwrapAnswer(store.reindex());
    expect((await unwrapAnswer(store.read(reservations))).events).toHaveLength(3);
  });

  it('an event has a row before its block is full, a check names it, and reindex repairs it', async () => {
    const [store, db] = await openStoreAndIntruder(4);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 6 });
    db.exec("INSERT INTO entry VALUES ('title:5', 'Reserved', 5)");
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position: 5 });
    await unwrapAnswer(store.reindex());
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 6 });
  });

  it('a future event already has a row, an append reports it and records nothing', async () => {
    const [store, db] = await openStoreAndIntruder();
    const event = someEvent();
    db.prepare('INSERT INTO known VALUES (?, 9)').run(event.id);
    expect(await expectFailure('index-broken', store.append([event]))).toMatchObject({ position: 7 });
    expect(await findHeadPosition(store)).toBe(6);
    await unwrapAnswer(store.reindex());
    expect(await unwrapAnswer(store.append([event]))).toMatchObject({ last: { position: 7 }, again: false });
  });
});

describe('while others append', () => {
  const appending = async (store: EventStore) => {
    for (let n = 0; n < 300; n += 1) await unwrapAnswer(store.append([someEvent({ tags: [`title:${n}`] })]));
  };

  it.each([1, 7])('a check finds no fault, and reindex of blocks of %i loses no row', async (blockSize) => {
    const [store, , file] = await openStoreAndIntruder(blockSize);
    await unwrapAnswer(store.append(Array.from({ length: 2_000 }, () => someEvent({ tags: ['copy:1'] }))));
    const appends = appending(await openStore(file, blockSize));
    let checks = 0;
    for (let done = false; !done; checks += 1) {
      await unwrapAnswer(store.check());
      await unwrapAnswer(store.reindex());
      done = await Promise.race([appends.then(() => true), nextTurn(false)]);
    }
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 2_306 });
    expect(checks).toBeGreaterThan(1);
  });
});

describe('a file is not opened', () => {
  it.each([
    ['whose last event was edited', "UPDATE event SET data = '{}' WHERE position = 6", 6],
    ['without the event before the last', 'DELETE FROM event WHERE position = 5', 5],
    ['with only the last event', 'DELETE FROM event WHERE position < 6', 1],
  ])('%s', async (_, sql, position) => {
    const [, db, file] = await openStoreAndIntruder();
    db.exec(sql);
    const opening = openSqliteEventStore({ file, librarySystem });
    expect(await expectFailure('chain-broken', opening)).toMatchObject({ position });
  });

  it('whose library system was changed', async () => {
    const [, db, file] = await openStoreAndIntruder();
    db.exec("UPDATE library_system SET id = 'library-2'");
    const opening = openSqliteEventStore({ file, librarySystem: 'library-2' });
    expect(await expectFailure('chain-broken', opening)).toMatchObject({ position: 1 });
  });
});

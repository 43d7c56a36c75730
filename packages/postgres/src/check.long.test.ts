import { findLastCursor, orThrow } from '@torioki/event-store';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  findCursorAt,
  someEvent,
} from '@torioki/event-store/contract';
import { describe, expect, inject, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { openDamagedStore, eventCount, rehashLastEvent } from './testing/open-damaged-store.js';
import { factsOf } from './testing/facts-of.js';
import { librarySystem } from './testing/open-store.js';

type Damage = readonly [what: string, position: number, sql: string];

const entries: readonly Damage[] = [
  ['an entry deleted', 7, "DELETE FROM entry WHERE tag = 'copy:7'"],
  ['an entry of a type deleted', 7, "DELETE FROM entry WHERE tag = '' AND position = 7"],
  ['entries deleted on the last page', 299, "DELETE FROM entry WHERE tag = 'title:1' AND position >= 299"],
  ['an entry added', 7, "INSERT INTO entry VALUES ('copy:8', 'Reserved', 7)"],
  ['entries added', 5, "INSERT INTO entry VALUES ('a', 'Reserved', 9), ('z', 'Reserved', 5)"],
  ['an entry added of another type', 7, "INSERT INTO entry VALUES ('copy:7', 'Secured', 7)"],
  ['an entry added before the first', -5, "INSERT INTO entry VALUES ('', '', -5)"],
  ['an entry added after the end', 999, "INSERT INTO entry VALUES ('copy:8', 'Reserved', 999)"],
  ["an entry's tag changed", 7, "UPDATE entry SET tag = 'copy:8' WHERE tag = 'copy:7'"],
  ["an entry's type changed", 7, "UPDATE entry SET type = 'Secured' WHERE tag = 'copy:7'"],
];

const otherHash = 'a'.repeat(64);

const edited = (...assignments: readonly string[]): string =>
  `UPDATE event SET ${assignments.join(', ')} WHERE position = 7`;

/** The seventh event again, with a new id. */
const doubledAt = (position: number): string => `
  INSERT INTO event SELECT ${position}, gen_random_uuid(), type, version, tags, data, metadata, recorded_at, hash
  FROM event WHERE position = 7`;

const events: readonly Damage[] = [
  ['an id changed', 7, edited('id = gen_random_uuid()')],
  [
    'a type changed',
    7,
    `${edited("type = 'Secured'")}; UPDATE entry SET type = 'Secured' WHERE position = 7`,
  ],
  ['a version changed', 7, edited('version = 2')],
  ['a tag changed', 7, edited(`tags = '["copy:8","title:1"]'`)],
  ['an event edited', 7, edited(`data = '{"nth":8}'`)],
  ['a command edited', 7, edited(`metadata = '{"by":"me"}'`)],
  ['an instant changed', 7, edited("recorded_at = '2021-04-03T10:00:00.001Z'")],
  ['a hash changed', 7, edited(`hash = '${otherHash}'`)],
  ['a blank', 7, edited(`data = '{"nth": 7}'`)],
  ['a doubled key', 7, edited(`data = '{"nth":8,"nth":7}'`)],
  ['data that are not JSON', 7, edited("data = '{'")],
  ['an event deleted', 7, 'DELETE FROM event WHERE position = 7; DELETE FROM entry WHERE position = 7'],
  ['an event doubled before the first', 1, doubledAt(-5)],
  ['an event doubled at the end', 301, doubledAt(301)],
  [
    'an event doubled, and the head moved to it',
    301,
    `${doubledAt(301)}; UPDATE head SET position = 301, hash = (SELECT hash FROM event WHERE position = 301)`,
  ],
  [
    'events swapped',
    7,
    `UPDATE event SET position = -8 WHERE position = 7;
     UPDATE event SET position = 7 WHERE position = 8;
     UPDATE event SET position = 8 WHERE position = -8`,
  ],
  [
    'an event inserted',
    8,
    `UPDATE event SET position = -position - 1 WHERE position > 7;
     UPDATE event SET position = -position WHERE position < 0; ${doubledAt(8)}`,
  ],
  ['the tail cut', 291, 'DELETE FROM event WHERE position > 290; DELETE FROM entry WHERE position > 290'],
  [
    'the head moved back',
    300,
    'UPDATE head SET (position, hash) = (SELECT position, hash FROM event WHERE position = 299)',
  ],
  ["the head's hash changed", 300, `UPDATE head SET hash = '${otherHash}'`],
  ["the head's instant changed", 300, "UPDATE head SET recorded_at = ''"],
];

describe('a check finds and names', () => {
  it.each(entries)('%s', async (_, position, sql) => {
    const { store } = await openDamagedStore(sql);
    expect(await expectFailure('index-broken', store.check())).toMatchObject({ position });
  });

  it.each(events)('%s', async (_, position, sql) => {
    const { store } = await openDamagedStore(sql);
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position });
  });

  it.each([
    [
      'a hashed blank',
      `UPDATE event SET data = '{"nth": 300}' WHERE position = ${eventCount}`,
      /data are not canonical/,
    ],
    [
      'a hashed doubled key',
      `UPDATE event SET data = '{"nth":1,"nth":300}' WHERE position = ${eventCount}`,
      /data are not canonical/,
    ],
    ['tags that are not a list', `UPDATE event SET tags = '5' WHERE position = ${eventCount}`, /tags/],
    [
      "an instant before its predecessor's",
      `UPDATE event SET recorded_at = '2021-04-03T09:59:59.999Z' WHERE position = ${eventCount}`,
      /earlier than that of the previous event/,
    ],
  ])('%s', async (_, sql, reason) => {
    const { schema, store } = await openDamagedStore(sql);
    await rehashLastEvent(schema);
    const broken = await expectFailure('chain-broken', store.check());
    expect(broken).toMatchObject({ position: eventCount, reason: expect.stringMatching(reason) as string });
  });

  it('an entry that exists twice', async () => {
    const { store } = await openDamagedStore(`ALTER TABLE entry DROP CONSTRAINT entry_pkey;
      INSERT INTO entry VALUES ('copy:7', 'Reserved', 7)`);
    const reason = 'the index has 901 entries, but must have 900 for these events';
    expect(await expectFailure('index-broken', store.check())).toMatchObject({
      position: eventCount,
      reason,
    });
  });

  it('a tail that was cut off cleanly, by a noted place', async () => {
    const { store } = await openDamagedStore();
    const [kept, noted] = [await findCursorAt(store, 290), await unwrapAnswer(findLastCursor(store))];
    const cut =
      await openDamagedStore(`DELETE FROM event WHERE position > 290; DELETE FROM entry WHERE position > 290;
      UPDATE head SET (position, hash) = (SELECT position, hash FROM event WHERE position = 290)`);
    expect(await unwrapAnswer(cut.store.check())).toMatchObject({ position: 290 });
    expect(await expectFailure('history-missing', cut.store.check([noted]))).toMatchObject({
      position: eventCount,
    });
    expect(await expectFailure('history-changed', cut.store.check([kept]))).toMatchObject({ position: 290 });
  });

  it('a head that was moved back, without any later append', async () => {
    const { store } = await openDamagedStore(
      'UPDATE head SET (position, hash) = (SELECT position, hash FROM event WHERE position = 299)',
    );
    await expectFailure('not-an-event-store', store.append([someEvent()]));
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position: eventCount });
  });

  it('a missing head', async () => {
    const { store } = await openDamagedStore('DELETE FROM head');
    await expectFailure('not-an-event-store', store.check());
    await expectFailure('not-an-event-store', store.append([someEvent()]));
  });
});

describe('reindex', () => {
  it.each(entries)('repairs %s', async (_, __, sql) => {
    const { store } = await openDamagedStore(sql);
    await unwrapAnswer(store.reindex());
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: eventCount });
    expect(await factsOf(store, [{ tags: ['copy:7', 'title:1'] }])).toMatchObject([{ position: 7 }]);
  });

  it('refuses a history that does not verify', async () => {
    const { store } = await openDamagedStore(edited("tags = '[]'"));
    await expectFailure('chain-broken', store.reindex());
  });
});

describe('opening', () => {
  const opening = (schema: string) =>
    openPostgresEventStore({ connection: inject('postgresUrl'), schema, librarySystem });

  it.each([
    ['an edited last event', `UPDATE event SET data = '{"nth":1}' WHERE position = ${eventCount}`],
    [
      'a last event that does not continue its predecessor',
      `UPDATE event SET hash = '${otherHash}' WHERE position = 299`,
    ],
    ['a cut tail', 'DELETE FROM event WHERE position > 290'],
    ['a moved head', 'UPDATE head SET position = 301'],
    ['a gap before the last event', 'DELETE FROM event WHERE position = 299'],
    ['a deleted first event', 'DELETE FROM event WHERE position = 1'],
  ])('reports %s', async (_, sql) => {
    const { schema } = await openDamagedStore(sql);
    await expectFailure('chain-broken', opening(schema));
  });

  it("reports the history of another library system under this one's name", async () => {
    const { schema } = await openDamagedStore("UPDATE head SET library_system = 'other'");
    const connection = inject('postgresUrl');
    const store = openPostgresEventStore({ connection, schema, librarySystem: 'other' });
    expect(await expectFailure('chain-broken', store)).toMatchObject({ position: 1 });
  });

  it('does not verify earlier events', async () => {
    const { schema } = await openDamagedStore('DELETE FROM event WHERE position = 7');
    const { store } = orThrow(await opening(schema));
    expect(await findHeadPosition(store)).toBe(eventCount);
    await store.close();
  });
});

import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { sampleApplication, makeChange } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStoreAndIntruder } from './testing/intruder.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';

const ignoring = (table: string, what = 'INSERT', when = 'true') =>
  `CREATE TRIGGER intruding BEFORE ${what} ON ${table} WHEN ${when} BEGIN SELECT RAISE(IGNORE); END`;

const acting = (act: string) => `CREATE TRIGGER intruding AFTER INSERT ON event BEGIN ${act}; END`;

const refused = { damaged: true, reason: expect.stringContaining('trigger intruding') as string };

describe('a store or registry acknowledges nothing in a file with a trigger', () => {
  it.each([
    ['ignores events', ignoring('event')],
    ['ignores one event of three', ignoring('event', 'INSERT', 'NEW.position = 8')],
    ['ignores entries of the index', ignoring('entry')],
    ['ignores known ids', ignoring('known')],
    ['deletes events', acting('DELETE FROM event WHERE position = NEW.position')],
    ['changes events', acting(`UPDATE event SET data = '{}' WHERE position = NEW.position`)],
  ])('that %s', async (_, trigger) => {
    const [store, db] = await openStoreAndIntruder();
    const before = await findHeadPosition(store);
    db.exec(trigger);
    const events = [someEvent(), someEvent(), someEvent()];
    expect(await expectFailure('not-an-event-store', store.append(events))).toMatchObject(refused);
    expect(await findHeadPosition(store)).toEqual(before);
    db.exec('DROP TRIGGER intruding');
    expect(await unwrapAnswer(store.append(events))).toMatchObject({ last: { position: 9 } });
    await unwrapAnswer(store.check());
  });

  it.each(['INSERT', 'DELETE'])('that ignores each %s in a registry of patrons', async (what) => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const db = new Database(file);
    onTestFinished(() => void db.close());
    db.exec(ignoring('patron', what));
    await expectFailure('not-a-registry', makeChange(registry, 'RegisterPatron', sampleApplication()));
  });
});

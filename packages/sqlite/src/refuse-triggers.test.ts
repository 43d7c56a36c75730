import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import { someone, change } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeAndIntruder } from './testing/behind-its-back.js';
import { openedRegistry } from './testing/opened-registry.js';
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
    const [store, db] = await storeAndIntruder();
    const before = await headOf(store);
    db.exec(trigger);
    const events = [someEvent(), someEvent(), someEvent()];
    expect(await failedWith('not-an-event-store', store.append(events))).toMatchObject(refused);
    expect(await headOf(store)).toEqual(before);
    db.exec('DROP TRIGGER intruding');
    expect(await answered(store.append(events))).toMatchObject({ last: { position: 9 } });
    await answered(store.check());
  });

  it.each(['INSERT', 'DELETE'])('that ignores each %s in a registry of patrons', async (what) => {
    const file = scratchFile();
    const registry = await openedRegistry(file);
    const db = new Database(file);
    onTestFinished(() => void db.close());
    db.exec(ignoring('patron', what));
    await failedWith('not-a-registry', change(registry, 'RegisterPatron', someone()));
  });
});

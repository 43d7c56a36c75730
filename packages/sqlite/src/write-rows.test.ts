import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import { failedWith as registryFailedWith, someone, change } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeAndIntruder } from './testing/behind-its-back.js';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchFile } from './testing/scratch-file.js';

const ignoring = (table: string, when = 'true') =>
  `CREATE TRIGGER ignoring BEFORE INSERT ON ${table} WHEN ${when} BEGIN SELECT RAISE(IGNORE); END`;

const lost = { damaged: true, reason: expect.stringContaining('triggers') as string };

describe('rows that a trigger ignores are not acknowledged', () => {
  it.each(['event', 'entry', 'known'])('of an append, in the table %s', async (table) => {
    const [store, db] = await storeAndIntruder();
    const before = await headOf(store);
    db.exec(ignoring(table));
    expect(await failedWith('not-an-event-store', store.append([someEvent()]))).toMatchObject(lost);
    expect(await headOf(store)).toEqual(before);
    db.exec('DROP TRIGGER ignoring');
    expect(await answered(store.append([someEvent()]))).toMatchObject({ last: { position: 7 } });
    await answered(store.check());
  });

  it('of an append of which only one event is ignored', async () => {
    const [store, db] = await storeAndIntruder();
    db.exec(ignoring('event', 'NEW.position = 8'));
    const events = [someEvent(), someEvent(), someEvent()];
    await failedWith('not-an-event-store', store.append(events));
    expect(await headOf(store)).toBe(6);
  });

  it('of a registry of patrons', async () => {
    const file = scratchFile();
    const registry = await openedRegistry(file);
    const db = new Database(file);
    onTestFinished(() => void db.close());
    db.exec(ignoring('patron'));
    await registryFailedWith('not-a-registry', change(registry, 'RegisterPatron', someone()));
  });
});

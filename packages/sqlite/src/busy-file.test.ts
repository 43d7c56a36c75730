import { orThrow } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

/** Opens a transaction on another connection. The returned function ends it. */
const holding = (file: string, transaction: 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE'): (() => void) => {
  const db = new Database(file);
  db.exec(transaction);
  onTestFinished(() => {
    db.close();
  });
  return () => db.exec('COMMIT');
};

/** Counts how often the process gets a turn. It gets one every 10 ms if it is not blocked. */
const ticking = (): { readonly ticks: () => number } => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 10);
  onTestFinished(() => clearInterval(timer));
  return { ticks: () => ticks };
};

describe('a file that another connection writes', () => {
  it('answers store-busy after 5 seconds without blocking the process', async () => {
    const file = scratchFile();
    const store = await openStore(file);
    holding(file, 'BEGIN IMMEDIATE');
    const { ticks } = ticking();
    const waits = [store.append([someEvent()]), store.append([someEvent()])];
    const reads = await unwrapAnswer(store.read('everything'));
    const busy = await Promise.all(waits.map((wait) => expectFailure('store-busy', wait)));
    expect(reads.events).toEqual([]);
    busy.forEach(({ waitedMs }) => expect(waitedMs).toBeGreaterThanOrEqual(5_000));
    busy.forEach(({ waitedMs }) => expect(waitedMs).toBeLessThan(10_000));
    expect(ticks()).toBeGreaterThan(50);
    expect(await findHeadPosition(store)).toBe(0);
  });

  it('is written as soon as it is free, in the order of the appends', async () => {
    const file = scratchFile();
    const store = await openStore(file);
    const release = holding(file, 'BEGIN IMMEDIATE');
    const events = [someEvent(), someEvent(), someEvent()];
    const appends = events.slice(0, 2).map((event) => store.append([event]));
    expect(await findHeadPosition(store)).toBe(0);
    appends.push(store.append([...events.slice(2)]));
    release();
    await Promise.all(appends.map(unwrapAnswer));
    expect((await unwrapAnswer(store.records())).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('answers all appends in flight before it closes', async () => {
    const file = scratchFile();
    const store = await openStore(file);
    const release = holding(file, 'BEGIN IMMEDIATE');
    const append = store.append([someEvent()]);
    const closed = store.close();
    await expectFailure('store-unavailable', store.append([someEvent()]));
    release();
    expect(await unwrapAnswer(append)).toMatchObject({ last: { position: 1 } });
    await closed;
  });

  it('is opened as soon as it is free', async () => {
    const file = scratchFile();
    const release = holding(file, 'BEGIN EXCLUSIVE');
    const opening = openSqliteEventStore({ file, librarySystem });
    const { ticks } = ticking();
    await expect.poll(ticks).toBeGreaterThan(3);
    release();
    const { store } = orThrow(await opening);
    onTestFinished(() => store.close());
    expect(await findHeadPosition(store)).toBe(0);
  });
});

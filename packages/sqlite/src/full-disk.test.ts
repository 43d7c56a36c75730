import { orThrow, verifyChain, type EventStore, type NewEvent } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, describeWithProgram, someEvent } from '@torioki/event-store/contract';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventFile } from './event-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { readPrintedLines } from './testing/read-printed-lines.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';
import { withDatabase } from './with-database.js';

const large = (): NewEvent => someEvent({ data: { text: 'あ'.repeat(100_000) } });

/** A store whose file may not grow. `makeRoom` lets it grow again. */
const fullStore = (): { readonly store: EventStore; readonly makeRoom: () => void } => {
  let connection: Database | undefined;
  const store = orThrow(
    withDatabase(scratchFile(), { ...eventFile, librarySystem }, (db) => {
      db.pragma('max_page_count = 30');
      connection = db;
      return sqliteEventStore(db, { librarySystem, clock: () => new Date() });
    }),
  );
  onTestFinished(() => store.close());
  return { store, makeRoom: () => connection?.pragma('max_page_count = 1000000') };
};

/**
 * Appends five times while the operating system fails some calls on the log. Returns the writer's lines
 * without ids.
 */
const appendWhile = async (file: string, calls: string, failure: string): Promise<readonly string[]> => {
  const strace = ['strace', '-f', '-qq', '-P', `${file}-wal`, '-e', `trace=${calls}`, '-o', `${file}.trace`];
  const failing = ['-e', `inject=${calls}:error=${failure}`];
  const printed = await readPrintedLines(startWorker('append', [file, 1, 5], [...strace, ...failing]));
  return printed.map((line) => line.replace(/ [0-9a-f]{8}-.*/, ''));
};

const fiveAcknowledged = [3, 6, 9, 12, 15].map((position) => `acknowledged ${position}`);

const afterAnyOfThem = (code: string) => new RegExp(`^${code}, (3|6|9|12) events can be read$`);

describe('on a full disk', () => {
  it('an append answers store-full and writes nothing, reads continue, and appends work again when there is room', async () => {
    const { store, makeRoom } = fullStore();
    const { last: first } = await unwrapAnswer(store.append([someEvent()]));
    const events = [someEvent(), large()];
    expect(await expectFailure('store-full', store.append(events))).toHaveProperty('store');
    expect(await unwrapAnswer(store.read('everything'))).toMatchObject({ events: [first], upTo: first });
    makeRoom();
    await unwrapAnswer(store.append(events));
    expect(await unwrapAnswer(verifyChain(store))).toMatchObject({ position: 3 });
  });

  it('an append that fits is written, even if another one in flight does not fit', async () => {
    const { store } = fullStore();
    const inFlight = [someEvent(), someEvent(), large(), someEvent()].map((event) => store.append([event]));
    const outcomes = (await Promise.all(inFlight)).map((answer) =>
      E.isLeft(answer) ? answer.left.code : answer.right.last.position,
    );
    expect(outcomes).toEqual([1, 2, 'store-full', 3]);
    expect(await unwrapAnswer(verifyChain(store))).toMatchObject({ position: 3 });
  });
});

describeWithProgram(
  describe,
  'strace',
  'A disk that the operating system calls full, or that fails to sync',
  () => {
    describe('on a disk that the operating system calls full', () => {
      it('an append answers store-full, and later ones are recorded', async () => {
        const file = scratchFile();
        const printed = await appendWhile(file, 'pwrite64', 'ENOSPC:when=18..20');
        expect(printed).toContainEqual(expect.stringMatching(afterAnyOfThem('store-full')));
        expect(printed.filter((line) => line.startsWith('acknowledged'))).toEqual(fiveAcknowledged);
        expect(await unwrapAnswer(verifyChain(await openStore(file)))).toMatchObject({ position: 15 });
      });
    });

    describe('on a disk that fails to sync', () => {
      it('an append is not acknowledged, and is recorded once when sent again', async () => {
        const file = scratchFile();
        const printed = await appendWhile(file, 'fsync,fdatasync', 'EIO:when=5');
        expect(printed).toContainEqual(expect.stringMatching(afterAnyOfThem('store-unavailable')));
        expect(printed.filter((line) => line.startsWith('acknowledged'))).toEqual(fiveAcknowledged);
        expect(await unwrapAnswer(verifyChain(await openStore(file)))).toMatchObject({ position: 15 });
      });
    });
  },
);

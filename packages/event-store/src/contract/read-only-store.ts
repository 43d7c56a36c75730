import type { StoredEvent } from '../event.js';
import { inMemoryEventStore } from '../in-memory.js';
import { findLastCursor } from '../cursor.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

/** Defines tests for adapters that can open a history for reading only. */
export const testReadOnlyStore = (
  { describe, expect, it }: TestRunner,
  open: OpenStore,
  openReadOnly: OpenStore,
): void => {
  describe('a store that is opened for reading only', () => {
    const written = async () => {
      const store = await open();
      await record(store, [someEvent({ tags: ['copy:1'] }), someEvent()]);
      return { store, reader: await openReadOnly({ librarySystem: store.librarySystem }) };
    };

    it('has its library system, and reads and checks the recorded events', async () => {
      const { store, reader } = await written();
      expect(reader.librarySystem).toBe(store.librarySystem);
      expect(await unwrapAnswer(reader.records())).toEqual(await unwrapAnswer(store.records()));
      const query = [{ tags: ['copy:1'] }];
      expect(await unwrapAnswer(reader.read(query))).toEqual(await unwrapAnswer(store.read(query)));
      expect(await unwrapAnswer(reader.check())).toEqual(await unwrapAnswer(findLastCursor(store)));
    });

    it('reads the events that its writer recorded before closing', async () => {
      const { store, reader } = await written();
      await reader.close();
      const records = await unwrapAnswer(store.records());
      await store.close();
      const later = await openReadOnly({ librarySystem: store.librarySystem });
      expect(await unwrapAnswer(later.records())).toEqual(records);
      expect(await unwrapAnswer(later.check())).toMatchObject({ position: 2 });
    });

    it('writes nothing', async () => {
      const { store, reader } = await written();
      const source = inMemoryEventStore({ librarySystem: store.librarySystem });
      await unwrapAnswer(source.copy(await unwrapAnswer(store.records())));
      const next: readonly StoredEvent[] = await record(source, [someEvent()]);
      await expectFailure('store-read-only', reader.append([someEvent()]));
      await expectFailure('store-read-only', reader.copy(next));
      await expectFailure('store-read-only', reader.reindex());
      expect(await findHeadPosition(store)).toBe(2);
    });
  });
};

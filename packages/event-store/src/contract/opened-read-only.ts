import type { StoredEvent } from '../event.js';
import { inMemoryEventStore } from '../in-memory.js';
import { lastPlace } from '../place.js';
import { answered, failedWith } from './answered.js';
import type { Opened } from './opened.js';
import { headOf, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

/** For adapters that can open a history only to be read. */
export const openedReadOnly = (
  { describe, expect, it }: TestRunner,
  open: Opened,
  openReadOnly: Opened,
): void => {
  describe('a store that is opened only to be read', () => {
    const written = async () => {
      const store = await open();
      await record(store, [someEvent({ tags: ['copy:1'] }), someEvent()]);
      return { store, reader: await openReadOnly({ librarySystem: store.librarySystem }) };
    };

    it('has its library system, and reads and checks the recorded events', async () => {
      const { store, reader } = await written();
      expect(reader.librarySystem).toBe(store.librarySystem);
      expect(await answered(reader.records())).toEqual(await answered(store.records()));
      const query = [{ tags: ['copy:1'] }];
      expect(await answered(reader.read(query))).toEqual(await answered(store.read(query)));
      expect(await answered(reader.check())).toEqual(await answered(lastPlace(store)));
    });

    it('reads the events that its writer recorded before closing', async () => {
      const { store, reader } = await written();
      await reader.close();
      const records = await answered(store.records());
      await store.close();
      const later = await openReadOnly({ librarySystem: store.librarySystem });
      expect(await answered(later.records())).toEqual(records);
      expect(await answered(later.check())).toMatchObject({ position: 2 });
    });

    it('writes nothing', async () => {
      const { store, reader } = await written();
      const source = inMemoryEventStore({ librarySystem: store.librarySystem });
      await answered(source.copy(await answered(store.records())));
      const next: readonly StoredEvent[] = await record(source, [someEvent()]);
      await failedWith('store-read-only', reader.append([someEvent()]));
      await failedWith('store-read-only', reader.copy(next));
      await failedWith('store-read-only', reader.reindex());
      expect(await headOf(store)).toBe(2);
    });
  });
};

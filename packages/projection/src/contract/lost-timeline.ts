import { orThrow, inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { openProjection } from '../projection.js';
import { makePut, toNewEvents } from './baskets.js';
import type { OpenDocuments } from './open-documents-with.js';
import { everything, foldExpected, over, workAll } from './projecting.js';

/** Appends each event in an append of its own. */
const record = async (store: EventStore, fruit: string, count: number) => {
  for (let n = 0; n < count; n += 1) await unwrapAnswer(store.append(toNewEvents(makePut('a', fruit))));
};

const events = (store: EventStore) => unwrapAnswer(store.records());

/** A copy of the first `kept` events of a store, as after restoring a backup, followed by `news` other events. */
const restored = async (store: EventStore, kept: number, news: number): Promise<EventStore> => {
  const backup = inMemoryEventStore({ librarySystem: store.librarySystem });
  if (kept > 0) await unwrapAnswer(backup.copy((await events(store)).slice(0, kept)));
  await record(backup, '梨', news);
  return backup;
};

const shownBy = (kept: number, news: number) =>
  foldExpected([
    ...Array.from({ length: kept }, () => makePut('a', 'apple')),
    ...Array.from({ length: news }, () => makePut('a', '梨')),
  ]);

const recorded = 5;

export const testLostTimeline = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('documents of a history that was restored from a backup', () => {
    for (const [how, kept, news] of [
      ['is shorter now', 3, 0],
      ['has grown as long again', 3, 2],
      ['has outgrown them', 3, 4],
      ['lost its last event', 4, 1],
      ['was emptied', 0, 0],
      ['was emptied and has outgrown them', 0, 7],
    ] as const)
      describe(`and ${how}`, () => {
        const project = async () => {
          const documents = await open();
          const store = inMemoryEventStore({ librarySystem: documents.librarySystem });
          await record(store, 'apple', recorded);
          await workAll(over(store, documents, 2));
          expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(shownBy(recorded, 0));
          return { documents, backup: await restored(store, kept, news) };
        };

        it('are rebuilt when they are opened, and show nothing of the lost events', async () => {
          const { documents, backup } = await project();
          const { projection } = orThrow(await openProjection(over(backup, documents, 2)));
          const answer = await projection.now(everything);
          void projection.close();
          expect(answer).toEqual({ _tag: 'Right', right: shownBy(kept, news) });
        });

        it('are rebuilt when they are moved on', async () => {
          const { documents, backup } = await project();
          await workAll(over(backup, documents, 2));
          expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(shownBy(kept, news));
        });
      });

    it('remain unchanged if it has all events that they include', async () => {
      const documents = await open();
      const store = inMemoryEventStore({ librarySystem: documents.librarySystem });
      await record(store, 'apple', recorded);
      await workAll(over(store, documents, 2));
      const before = (await unwrapAnswer(documents.generations())).map(({ id }) => id);
      await workAll(over(await restored(store, recorded, 3), documents, 2));
      expect((await unwrapAnswer(documents.generations())).map(({ id }) => id)).toEqual(before);
      expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(shownBy(recorded, 3));
    });

    it('are rebuilt even if it was restored after their check, just before they read a page', async () => {
      const documents = await open();
      const store = inMemoryEventStore({ librarySystem: documents.librarySystem });
      await record(store, 'apple', recorded);
      await workAll(over(store, documents, 2));
      await record(store, 'apple', 1);
      const backup = await restored(store, 3, 4);
      let present: EventStore = store;
      const restoredMeanwhile: EventStore = {
        ...store,
        read: (query, options) => {
          if (query.length > 0) present = backup;
          return present.read(query, options);
        },
      };
      await workAll(over(restoredMeanwhile, documents, 1));
      expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(shownBy(3, 4));
    });
  });
};

import type { Cursor } from '../event.js';
import { findLastCursor } from '../cursor.js';
import type { Answer, EventStore } from '../store.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const reserved = [{ types: ['Reserved'] }];

/** Every way to pass a cursor to a store. */
const ways: readonly (readonly [
  what: string,
  read: (store: EventStore, place: Cursor) => Promise<unknown>,
])[] = [
  ['a read after it', (store, after) => store.read(reserved, { after })],
  ['a read up to it', (store, upTo) => store.read(reserved, { upTo })],
  ['an item after it', (store, after) => store.read([{ types: ['Reserved'], after }])],
  ['one of several items', (store, after) => store.read([...reserved, { tags: ['copy:1'], after }])],
  ['whole events after it', (store, after) => store.records({ after })],
  ['a check that takes it', (store, place) => store.check([place])],
];

type Failing = Answer<unknown>;

export const places = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  const filled = async () => {
    const store = await open();
    await unwrapAnswer(store.append(Array.from({ length: 3 }, () => someEvent())));
    return store;
  };

  describe('a cursor', () => {
    it('of an empty history is the root of the chain', async () => {
      const store = await open();
      const root = await unwrapAnswer(findLastCursor(store));
      expect(root.position).toBe(0);
      expect((await unwrapAnswer(store.read(reserved, { after: root, upTo: root }))).upTo).toEqual(root);
      const other = { position: 0, hash: 'a'.repeat(64) };
      expect(await expectFailure('history-changed', store.read([], { after: other }))).toMatchObject({
        position: 0,
        expected: other.hash,
        found: root.hash,
      });
    });

    it('is returned by every read, which is complete up to it', async () => {
      const store = await filled();
      const [one, two, three] = await Promise.all([1, 2, 3].map((at) => findCursorAt(store, at)));
      const upTo = async (...args: Parameters<EventStore['read']>) =>
        (await unwrapAnswer(store.read(...args))).upTo;
      expect(await upTo([])).toEqual(three);
      expect(await upTo('everything', { limit: 1 })).toEqual(one);
      expect(await upTo('everything', { after: one as Cursor, limit: 1 })).toEqual(two);
      expect(await upTo([{ types: ['Shipped'] }], { limit: 1 })).toEqual(three);
      expect(await upTo('everything', { limit: 1, backwards: true })).toEqual(three);
      expect(await upTo('everything', { upTo: 2 })).toEqual(two);
      expect(await upTo('everything', { upTo: 70 })).toEqual(three);
    });

    it.each(ways)('that is missing is reported by %s', async (_, read) => {
      const store = await filled();
      const two = await findCursorAt(store, 2);
      const of = (place: Cursor) => read(store, place) as Failing;
      await unwrapAnswer(of(two));
      expect(await expectFailure('history-missing', of({ ...two, position: 4 }))).toMatchObject({
        position: 4,
      });
      expect(await expectFailure('history-changed', of({ ...two, position: 3 }))).toMatchObject({
        position: 3,
        expected: two.hash,
        found: (await findCursorAt(store, 3)).hash,
      });
      expect(await expectFailure('history-changed', of({ ...two, position: 1 }))).toMatchObject({
        position: 1,
      });
    });

    it('can be different for each item of a read', async () => {
      const store = await open();
      const tagged = (tag: string) => someEvent({ tags: [tag] });
      await unwrapAnswer(store.append(['a', 'b', 'a', 'b', 'a'].map(tagged)));
      const [two, three] = [await findCursorAt(store, 2), await findCursorAt(store, 3)];
      const positions = async (...args: Parameters<EventStore['read']>) =>
        (await unwrapAnswer(store.read(...args))).events.map(({ position }) => position);
      expect(await positions([{ tags: ['a'], after: two }, { tags: ['b'] }])).toEqual([2, 3, 4, 5]);
      expect(
        await positions([
          { tags: ['a'], after: three },
          { types: ['Reserved'], after: two },
        ]),
      ).toEqual([3, 4, 5]);
      expect(await positions([{ tags: ['a'], after: two }, { tags: ['b'] }], { after: three })).toEqual([
        4, 5,
      ]);
      expect(
        await positions([{ tags: ['a'], after: two }, { tags: ['b'] }], { backwards: true, limit: 2 }),
      ).toEqual([5, 4]);
      expect(await positions([{ tags: ['a'], after: two }, { tags: ['a'] }])).toEqual([1, 3, 5]);
    });
  });
};

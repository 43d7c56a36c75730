import type { StoredEvent } from '../event.js';
import { findLastCursor } from '../cursor.js';
import type { Query } from '../query.js';
import type { EventStore, ReadOptions } from '../store.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const history = [
  { type: 'CopyAdded', tags: ['copy:1', 'title:1'] },
  { type: 'Reserved', tags: ['borrower:1', 'title:1'] },
  { type: 'Reserved', tags: ['borrower:2', 'title:1'] },
  { type: 'Secured', tags: ['borrower:1', 'copy:1', 'title:1'] },
  { type: 'Reserved', tags: ['borrower:1', 'title:11'] },
  { type: 'PolicyPublished', tags: [] },
  { type: 'Shipped', tags: ['copy:1'] },
];

const queries: readonly (readonly [what: string, query: Query, positions: readonly number[]])[] = [
  ['one type', [{ types: ['Reserved'] }], [2, 3, 5]],
  ['any of several types', [{ types: ['Shipped', 'Secured'] }], [4, 7]],
  ['one tag', [{ tags: ['title:1'] }], [1, 2, 3, 4]],
  ['all of several tags', [{ tags: ['title:1', 'borrower:1'] }], [2, 4]],
  ['types and tags together', [{ types: ['Reserved', 'Shipped'], tags: ['borrower:1'] }], [2, 5]],
  ['any of several items', [{ types: ['Shipped'] }, { tags: ['borrower:2'] }], [3, 7]],
  ['an event that several items match, once', [{ types: ['Secured'] }, { tags: ['copy:1'] }], [1, 4, 7]],
  ['an empty list of tags as no restriction', [{ types: ['Secured'], tags: [] }], [4]],
  ['the same tag twice as once', [{ tags: ['borrower:2', 'borrower:2'] }], [3]],
  ['all types except some', [{ exceptTypes: ['Reserved', 'Shipped'] }], [1, 4, 6]],
  ['all types except none', [{ exceptTypes: [] }, { tags: ['copy:1'] }], [1, 2, 3, 4, 5, 6, 7]],
  ['nothing if all types are excepted', [{ exceptTypes: history.map(({ type }) => type) }], []],
  ['everything', 'everything', [1, 2, 3, 4, 5, 6, 7]],
  ['nothing for no items', [], []],
  ['nothing for an unknown type', [{ types: ['Returned'] }], []],
  ['nothing for an unknown tag', [{ tags: ['title:1', 'title:2'] }], []],
  ['nothing for a type in another case', [{ types: ['reserved'] }], []],
  ['nothing for the beginning of a tag', [{ tags: ['title'] }, { tags: ['title:'] }], []],
];

const ranges: readonly (readonly [what: string, options: ReadOptions, positions: readonly number[]])[] = [
  ['after a position', { after: 2 }, [3, 4, 5]],
  ['after 0', { after: 0 }, [1, 2, 3, 4, 5]],
  ['after the head', { after: 7 }, []],
  ['after a future position', { after: 70 }, []],
  ['up to and including a position', { upTo: 3 }, [1, 2, 3]],
  ['up to 0', { upTo: 0 }, []],
  ['up to a future position', { upTo: 70 }, [1, 2, 3, 4, 5]],
  ['between two positions', { after: 1, upTo: 4 }, [2, 3, 4]],
  ['between positions the wrong way round', { after: 4, upTo: 1 }, []],
  ['a limited number', { limit: 2 }, [1, 2]],
  ['the next events up to a limit', { after: 2, limit: 2 }, [3, 4]],
  ['a limit above the number of events', { limit: 1_000 }, [1, 2, 3, 4, 5]],
  ['newest first', { backwards: true }, [5, 4, 3, 2, 1]],
  ['the newest', { backwards: true, limit: 1 }, [5]],
  ['the newest between two positions', { after: 1, upTo: 4, backwards: true, limit: 2 }, [4, 3]],
];

const titleOrReserved: Query = [{ tags: ['title:1'] }, { types: ['Reserved'] }];

export const reading = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  const filled = async (): Promise<EventStore> => {
    const store = await open();
    await unwrapAnswer(store.append(history.map(someEvent)));
    return store;
  };

  const positions = async (store: EventStore, query: Query, options?: ReadOptions) =>
    (await unwrapAnswer(store.read(query, options))).events.map(({ position }) => position);

  describe('reading', () => {
    it.each(queries)('finds %s', async (_, query, expected) => {
      expect(await positions(await filled(), query)).toEqual(expected);
    });

    it.each(ranges)('finds %s', async (_, options, expected) => {
      expect(await positions(await filled(), titleOrReserved, options)).toEqual(expected);
    });

    it('finds everything, newest first', async () => {
      expect(await positions(await filled(), 'everything', { backwards: true, limit: 3 })).toEqual([7, 6, 5]);
    });

    it('returns no events from an empty store', async () => {
      const store = await open();
      expect(await positions(store, 'everything')).toEqual([]);
      expect(await positions(store, [{ types: ['Reserved'] }], { backwards: true, limit: 1 })).toEqual([]);
    });

    it('returns one snapshot to several reads up to one cursor, whatever is recorded between them', async () => {
      const store = await filled();
      const upTo = await unwrapAnswer(findLastCursor(store));
      const before = await positions(store, titleOrReserved, { upTo });
      await unwrapAnswer(store.append(history.map(someEvent)));
      expect(await positions(store, titleOrReserved, { upTo })).toEqual(before);
      expect(await positions(store, titleOrReserved, { upTo, backwards: true })).toEqual(before.toReversed());
      expect(await positions(store, titleOrReserved)).toHaveLength(2 * before.length);
    });

    it('returns facts, each with its cursor', async () => {
      const store = await open();
      const recorded = await record(store, history.map(someEvent));
      const facts = recorded.map(({ id: _, metadata: __, recordedAt: ___, ...fact }) => fact);
      expect((await unwrapAnswer(store.read('everything'))).events).toMatchObject(facts);
      expect((await unwrapAnswer(store.read([{ types: ['Shipped'] }]))).events).toMatchObject(
        facts.slice(-1),
      );
    });

    it('returns whole events, all or a part', async () => {
      const store = await open();
      const given = history.map((one) => someEvent({ ...one, metadata: { by: 'staff' } }));
      const recorded = await record(store, given);
      expect(recorded).toMatchObject(given.map((event) => ({ ...event, tags: event.tags.toSorted() })));
      expect(await unwrapAnswer(store.records({ after: 2, upTo: 5, limit: 2 }))).toEqual(
        recorded.slice(2, 4),
      );
      expect(await unwrapAnswer(store.records({ after: recorded[4] as StoredEvent }))).toEqual(
        recorded.slice(5),
      );
    });

    it('finds one by its id', async () => {
      const store = await open();
      const [first, second] = await record(store, [someEvent(), someEvent()]);
      expect(await unwrapAnswer(store.find(second?.id ?? ''))).toEqual(second);
      expect(await unwrapAnswer(store.find(first?.id ?? ''))).toEqual(first);
      expect(await unwrapAnswer(store.find(someEvent().id))).toBe(undefined);
    });

    it('keeps its events unchanged, whatever a reader does to the returned ones', async () => {
      const store = await filled();
      const [first] = await unwrapAnswer(store.records({ limit: 1 }));
      const before = structuredClone(first);
      Reflect.set(first ?? {}, 'type', 'Returned');
      Reflect.set(first?.tags ?? [], 0, 'copy:9');
      expect(await unwrapAnswer(store.records({ limit: 1 }))).toEqual([before]);
      expect((await unwrapAnswer(store.read('everything', { limit: 1 }))).events[0]?.tags).toEqual(
        before?.tags,
      );
    });
  });
};

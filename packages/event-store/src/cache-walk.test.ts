import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { chooseRuns } from './contract/runs.js';
import { someEvent } from './contract/some-event.js';
import type { StoredEvent } from './event.js';
import { inMemoryEventStore } from './in-memory.js';
import type { NewsItem, Slice } from './store.js';
import { cacheWalk } from './cache-walk.js';

const type = fc.nat({ max: 6 }).map((n) => `Type${n}`);
const tag = fc.nat({ max: 19 }).map((n) => `copy:${n}`);
const event = fc.record({ type, tags: fc.uniqueArray(tag, { maxLength: 3 }) });
const some = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 2 });
const item = fc.oneof(
  fc.record({ types: some(type) }),
  fc.record({ tags: some(tag) }),
  fc.record({ types: some(type), tags: some(tag) }),
  fc.record({ exceptTypes: some(type) }),
);
const position = fc.nat({ max: 30 });
const readRequest = fc.record({
  items: fc.array(fc.tuple(item, position), { minLength: 1, maxLength: 4 }),
  after: position,
  /** The number of events between the end of the read and the end of the walk. */
  behind: fc.nat({ max: 10 }),
  limit: fc.constantFrom(1, 2, 3, Number.MAX_SAFE_INTEGER),
  backwards: fc.boolean(),
});

/** A store, and the same store after a walk to `end` that skipped the `missing` positions. */
const walkedTo = async (
  events: readonly Parameters<typeof someEvent>[0][],
  end: number,
  kept: number,
  missing: readonly number[] = [],
) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  await unwrapAnswer(store.append(events.map((one) => someEvent(one))));
  const all = await unwrapAnswer(store.records());
  const read = vi.spyOn(store, 'read');
  const walk = cacheWalk(
    {
      ...store,
      records: async (options) =>
        E.map((page: readonly StoredEvent[]) => page.filter((one) => !missing.includes(one.position)))(
          await store.records(options),
        ),
    },
    kept,
  );
  for (let after = 0; after < end; after += 2) await walk.records({ after, upTo: end, limit: 2 });
  return { store, all, read, walk };
};

const summarize = ({ events, upTo }: Slice) => [events.map(({ position: at }) => at), upTo];

describe('a history during a walk', () => {
  it('returns the same as the store, up to the end of the walk, even after missing events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 30, maxLength: 30 }),
        position,
        readRequest,
        fc.array(position, { maxLength: 2 }),
        async (events, end, { items, behind, ...rest }, missing) => {
          const { store, all, walk } = await walkedTo(events, end, 8, missing);
          const news = items.map(([one, after]) => {
            const there = all[after - 1];
            return there ? { ...one, after: { position: after, hash: there.hash } } : one;
          });
          const options = { ...rest, upTo: Math.max(0, end - behind) };
          expect(summarize(await unwrapAnswer(walk.read(news, options)))).toEqual(
            summarize(await unwrapAnswer(store.read(news, options))),
          );
        },
      ),
      { numRuns: chooseRuns(300, 5_000) },
    );
  });

  it('queries the store only for events before the kept ones', async () => {
    const tags = Array.from('abcdefghijkl', (letter) => [`copy:${letter}`, `title:${letter < 'c' ? 1 : 2}`]);
    const { read, walk } = await walkedTo(
      tags.map((each) => ({ type: 'Reserved', tags: each })),
      12,
      3,
    );
    const readOf = async (item: Omit<NewsItem, 'after'>, after = 0) =>
      (await unwrapAnswer(walk.read([item], { after, upTo: 12 }))).events.length;
    const tagged = (...names: readonly string[]) => ({ tags: names });
    const reserved = { types: ['Reserved'] };
    expect([await readOf(tagged('copy:l')), await readOf(tagged('copy:z'))]).toEqual([1, 0]);
    expect([await readOf(tagged('title:1'), 2), await readOf(tagged('copy:l', 'title:2'))]).toEqual([0, 1]);
    expect(await readOf(reserved, 9)).toBe(3);
    const cut = await unwrapAnswer(walk.read([reserved], { after: 9, upTo: 12, limit: 2 }));
    expect(summarize(cut)).toMatchObject([[10, 11], { position: 11 }]);
    expect(read).not.toHaveBeenCalled();
    expect([await readOf(tagged('copy:a')), await readOf(tagged('title:1'), 1)]).toEqual([1, 1]);
    expect([await readOf(tagged('title:2')), await readOf(reserved, 8)]).toEqual([10, 4]);
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('queries the store only for the items that older events can match', async () => {
    const tags = Array.from('abcdefghijkl', (letter) => ({ type: 'Reserved', tags: [`copy:${letter}`] }));
    const { read, walk } = await walkedTo(tags, 12, 3);
    const [older, newer] = [{ tags: ['copy:a'] }, { tags: ['copy:l'] }];
    const { events } = await unwrapAnswer(walk.read([newer, older], { upTo: 12 }));
    expect(events.map(({ position: at }) => at)).toEqual([1, 12]);
    expect(read.mock.calls).toEqual([[[older], { upTo: 12 }]]);
  });

  it('queries once more for a tag that shares its hash with another', async () => {
    const tags = ['copy:19074', 'copy:100440', 'copy:100440', ...Array.from({ length: 9 }, () => 'other')];
    const { read, walk } = await walkedTo(
      tags.map((each) => ({ type: 'Reserved', tags: [each] })),
      12,
      3,
    );
    const { events } = await unwrapAnswer(walk.read([{ tags: ['copy:19074'] }], { after: 1, upTo: 12 }));
    expect(events).toEqual([]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('leaves reads of everything, and failures, to the store', async () => {
    const { store, walk } = await walkedTo([{}, {}, {}], 3, 3);
    expect(await unwrapAnswer(walk.read('everything'))).toEqual(await unwrapAnswer(store.read('everything')));
    expect(await unwrapAnswer(walk.read('everything', { upTo: 2 }))).toMatchObject({ upTo: { position: 2 } });
    await store.close();
    await expectFailure('store-unavailable', walk.records());
  });
});

import type { NewEvent, StoredEvent } from '../event.js';
import { answered, failedWith } from './answered.js';
import type { Opened } from './opened.js';
import { someEvent } from './some-event.js';
import { notJson } from './not-json.js';
import type { TestRunner } from './test-runner.js';

type Wrong = readonly [what: string, path: string, value: unknown];

const id = someEvent().id;

const wrongEvents: readonly Wrong[] = [
  ['no events', 'events', []],
  ['something that is no list', 'events', { 0: someEvent() }],
  ['nothing in place of a list', 'events', undefined],
  ['nothing in place of an event', 'events[0]', [null]],
  ['a list with nothing in it but a length', 'events[0]', new Array(5)],
  ['a list with a gap', 'events[1]', Object.assign(new Array(2), { 0: someEvent() })],
  ['a text in place of an event', 'events[1]', [someEvent(), 'Reserved']],
  ['an event without an id', 'events[0].id', [{ ...someEvent(), id: undefined }]],
  ['an id that is no UUID', 'events[0].id', [someEvent({ id: 'reservation-1' })]],
  ['the nil UUID', 'events[0].id', [someEvent({ id: '00000000-0000-0000-0000-000000000000' })]],
  ['an id that stands twice', 'events[2].id', [someEvent({ id }), someEvent(), someEvent({ id })]],
  ['an empty type', 'events[0].type', [someEvent({ type: '' })]],
  ['a type that is no text', 'events[0].type', [{ ...someEvent(), type: 1 }]],
  ['a lone surrogate in a type', 'events[0].type', [someEvent({ type: 'Reserved\ud800' })]],
  ['schema version 0', 'events[0].schemaVersion', [someEvent({ schemaVersion: 0 })]],
  ['schema version 1.5', 'events[0].schemaVersion', [someEvent({ schemaVersion: 1.5 })]],
  ['a schema version that is a text', 'events[0].schemaVersion', [{ ...someEvent(), schemaVersion: '1' }]],
  ['no tags', 'events[0].tags', [{ ...someEvent(), tags: undefined }]],
  ['tags that are no list', 'events[0].tags', [{ ...someEvent(), tags: 'copy:1' }]],
  ['an empty tag', 'events[0].tags[1]', [someEvent({ tags: ['copy:1', ''] })]],
  ['a tag that is no text', 'events[0].tags[0]', [{ ...someEvent(), tags: [7] }]],
  ['a lone surrogate in a tag', 'events[0].tags[0]', [someEvent({ tags: ['title:\udc00'] })]],
  ['no data', 'events[0].data', [{ ...someEvent(), data: undefined }]],
  ['data that is null', 'events[0].data', [{ ...someEvent(), data: null }]],
  ['data that is a list', 'events[0].data', [{ ...someEvent(), data: [] }]],
  ['data that is a text', 'events[0].data', [{ ...someEvent(), data: '{}' }]],
  ['no metadata', 'events[0].metadata', [{ ...someEvent(), metadata: undefined }]],
  ['metadata that is a list', 'events[0].metadata', [{ ...someEvent(), metadata: [] }]],
];

const wrongQueries: readonly Wrong[] = [
  ['something that is no list', '', 'all'],
  ['null', '', null],
  ['an item that is no object', '[0]', ['Reserved']],
  ['a list with nothing in it but a length', '[0]', new Array(5)],
  ['an empty item', '[1]', [{ types: ['Reserved'] }, {}]],
  ['an item without types or tags in its lists', '[0]', [{ types: [], tags: [] }]],
  ['an empty list of types beside tags', '[0]', [{ types: [], tags: ['copy:1'] }]],
  ['types that are no list', '[0].types', [{ types: 'Reserved' }]],
  ['types that are null', '[0].types', [{ types: null, tags: ['copy:1'] }]],
  ['an empty type', '[0].types[1]', [{ types: ['Reserved', ''] }]],
  ['a tag that is no text', '[0].tags[0]', [{ tags: [1] }]],
  ['a lone surrogate', '[0].tags[0]', [{ tags: ['\ud83d'] }]],
];

const wrongPositions: readonly unknown[] = [-1, 0.5, NaN, Infinity, 2 ** 53, '1', null];

export const badInput = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  const emptyStore = async () => {
    const store = await open();
    return {
      store,
      staysEmpty: async () => {
        expect(await answered(store.head())).toBe(0);
        expect(await answered(store.read('everything'))).toEqual([]);
      },
    };
  };

  describe('an append is refused, naming the path, for', () => {
    it.each(wrongEvents)('%s', async (_, path, events) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append(events as readonly NewEvent[]);
      expect(await failedWith('invalid-input', appended)).toMatchObject({ path });
      await staysEmpty();
    });

    it.each(notJson)('%s in data', async (_, path, make) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append([someEvent(), someEvent({ data: make() })]);
      expect(await failedWith('invalid-input', appended)).toMatchObject({ path: `events[1].data${path}` });
      await staysEmpty();
    });

    it.each(notJson)('%s in metadata', async (_, path, make) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append([someEvent({ metadata: make() })]);
      expect(await failedWith('invalid-input', appended)).toMatchObject({
        path: `events[0].metadata${path}`,
      });
      await staysEmpty();
    });

    it.each(wrongQueries)('a condition on %s', async (_, path, query) => {
      const { store, staysEmpty } = await emptyStore();
      const condition = { failIfEventsMatch: query as never, after: 0 };
      const details = await failedWith('invalid-input', store.append([someEvent()], condition));
      expect(details.path).toBe(`condition.failIfEventsMatch${path}`);
      await staysEmpty();
    });

    it.each(wrongPositions)('a condition after %s', async (after) => {
      const { store, staysEmpty } = await emptyStore();
      const condition = { failIfEventsMatch: [], after: after as number };
      const details = await failedWith('invalid-input', store.append([someEvent()], condition));
      expect(details.path).toBe('condition.after');
      await staysEmpty();
    });

    it.each([null, 'everything', 1])('a condition that is %s', async (condition) => {
      const { store, staysEmpty } = await emptyStore();
      const details = await failedWith('invalid-input', store.append([someEvent()], condition as never));
      expect(details.path).toBe('condition');
      await staysEmpty();
    });
  });

  describe('a read is refused, naming the path, for', () => {
    it.each(wrongQueries)('a query that is or has %s', async (_, path, query) => {
      const store = await open();
      const details = await failedWith('invalid-input', store.read(query as never));
      expect(details.path).toBe(`query${path}`);
    });

    it.each(wrongPositions)('positions that are %s', async (position) => {
      const store = await open();
      const after = await failedWith('invalid-input', store.read([], { after: position as number }));
      expect(after.path).toBe('after');
      const upTo = await failedWith('invalid-input', store.read([], { upTo: position as number }));
      expect(upTo.path).toBe('upTo');
    });

    it.each([0, ...wrongPositions])('a limit of %s', async (limit) => {
      const store = await open();
      const details = await failedWith('invalid-input', store.read('everything', { limit: limit as number }));
      expect(details.path).toBe('limit');
    });
  });

  it.each([null, 7, 'backwards', []])('a read with the options %j is refused', async (options) => {
    const store = await open();
    const { path } = await failedWith('invalid-input', store.read('everything', options as never));
    expect(path).toBe('options');
  });

  describe('a subscription is refused, naming the path, for', () => {
    const failure = (store: Awaited<ReturnType<Opened>>, query: unknown, options: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        store.subscribe(query as never, options as never).subscribe({
          error: resolve,
          complete: () => reject(new Error('it completed')),
        });
      });

    it.each(wrongQueries)('a query that is or has %s', async (_, path, query) => {
      const error = await failure(await open(), query, { after: 0 });
      expect(error).toMatchObject({ code: 'invalid-input', details: { path: `query${path}` } });
    });

    it.each([null, undefined, 7])('options that are %s', async (options) => {
      const error = await failure(await open(), 'everything', options);
      expect(error).toMatchObject({ code: 'invalid-input', details: { path: 'options' } });
    });

    it.each(wrongPositions)('a position that is %s', async (after) => {
      const error = await failure(await open(), 'everything', { after });
      expect(error).toMatchObject({ code: 'invalid-input', details: { path: 'after' } });
    });
  });

  describe('a copy is refused, naming the path, for', () => {
    const wrongCopies: readonly Wrong[] = [
      ...wrongEvents,
      [
        'no position',
        'events[0].position',
        [{ ...someEvent(), recordedAt: '2024-06-01T03:00:00.000Z', hash: '' }],
      ],
      ...[undefined, '2024-06-01', '2024-02-30T03:00:00.000Z', '2024-06-01T24:00:00.000Z'].map(
        (recordedAt): Wrong => [
          `the instant ${recordedAt}`,
          'events[0].recordedAt',
          [{ ...someEvent(), position: 1, recordedAt, hash: '' }],
        ],
      ),
    ];

    it.each(wrongCopies)('%s', async (_, path, events) => {
      const { store, staysEmpty } = await emptyStore();
      const copied = store.copy(events as readonly StoredEvent[]);
      expect(await failedWith('invalid-input', copied)).toMatchObject({ path });
      await staysEmpty();
    });
  });

  describe('an append is refused, and the store goes on, when its clock', () => {
    const noTime: readonly (readonly [what: string, clock: () => Date])[] = [
      ['gives a date that there is not', () => new Date(Number.NaN)],
      ['gives a year with five digits', () => new Date('+010000-01-01T00:00:00.000Z')],
      ['gives none', () => undefined as never],
      [
        'fails',
        () => {
          throw new Error('no clock');
        },
      ],
    ];

    it.each(noTime)('%s', async (_, wrong) => {
      let clock = wrong;
      const store = await open({ clock: () => clock() });
      expect(await failedWith('invalid-input', store.append([someEvent()]))).toMatchObject({ path: 'clock' });
      expect(await answered(store.head())).toBe(0);
      clock = () => new Date();
      expect(await answered(store.append([someEvent()]))).toMatchObject([{ position: 1 }]);
    });
  });
};

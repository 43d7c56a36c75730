import type { NewEvent, StoredEvent } from '../event.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import { notJson } from './not-json.js';
import type { TestRunner } from './test-runner.js';
import { wrongEvents, wrongPlaces, wrongPositions, wrongQueries, type Wrong } from './wrong-input.js';

export const badInput = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  const emptyStore = async () => {
    const store = await open();
    return {
      store,
      staysEmpty: async () => {
        expect(await findHeadPosition(store)).toBe(0);
        expect(await unwrapAnswer(store.records())).toEqual([]);
      },
    };
  };

  describe('an append is refused, naming the path, for', () => {
    it.each(wrongEvents)('%s', async (_, path, events) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append(events as readonly NewEvent[]);
      expect(await expectFailure('invalid-input', appended)).toMatchObject({ path });
      await staysEmpty();
    });

    it.each(notJson)('%s in data', async (_, path, make) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append([someEvent(), someEvent({ data: make() })]);
      expect(await expectFailure('invalid-input', appended)).toMatchObject({ path: `events[1].data${path}` });
      await staysEmpty();
    });

    it.each(notJson)('%s in metadata', async (_, path, make) => {
      const { store, staysEmpty } = await emptyStore();
      const appended = store.append([someEvent({ metadata: make() })]);
      expect(await expectFailure('invalid-input', appended)).toMatchObject({
        path: `events[0].metadata${path}`,
      });
      await staysEmpty();
    });

    it.each(wrongQueries)('a condition on %s', async (_, path, query) => {
      const { store, staysEmpty } = await emptyStore();
      const condition = { failIfEventsMatch: query as never, after: await findCursorAt(store, 0) };
      const details = await expectFailure('invalid-input', store.append([someEvent()], condition));
      expect(details.path).toBe(`condition.failIfEventsMatch${path}`);
      await staysEmpty();
    });

    it.each(wrongPlaces)('a condition after %s', async (_, path, after) => {
      const { store, staysEmpty } = await emptyStore();
      const condition = { failIfEventsMatch: [], after: after as never };
      const details = await expectFailure('invalid-input', store.append([someEvent()], condition));
      expect(details.path).toBe(`condition.after${path}`);
      await staysEmpty();
    });

    it.each([null, 'everything', 1])('a condition that is %s', async (condition) => {
      const { store, staysEmpty } = await emptyStore();
      const details = await expectFailure('invalid-input', store.append([someEvent()], condition as never));
      expect(details.path).toBe('condition');
      await staysEmpty();
    });
  });

  describe('a read is refused, naming the path, for', () => {
    it.each(wrongQueries)('a query that is or has %s', async (_, path, query) => {
      const store = await open();
      const details = await expectFailure('invalid-input', store.read(query as never));
      expect(details.path).toBe(`query${path}`);
    });

    it.each(wrongPositions)('positions that are %s', async (position) => {
      const store = await open();
      const after = await expectFailure('invalid-input', store.read([], { after: position as number }));
      expect(after.path).toBe('after');
      const upTo = await expectFailure('invalid-input', store.read([], { upTo: position as number }));
      expect(upTo.path).toBe('upTo');
    });

    it.each(wrongPlaces)('an item after %s', async (_, path, after) => {
      const store = await open();
      const read = store.read([{ types: ['Reserved'], after: after as never }]);
      expect((await expectFailure('invalid-input', read)).path).toBe(`query[0].after${path}`);
    });

    it.each([0, ...wrongPositions])('a limit of %s', async (limit) => {
      const store = await open();
      const details = await expectFailure(
        'invalid-input',
        store.read('everything', { limit: limit as number }),
      );
      expect(details.path).toBe('limit');
    });
  });

  it.each([null, 7, 'backwards', []])('a read with the options %j is refused', async (options) => {
    const store = await open();
    const { path } = await expectFailure('invalid-input', store.read('everything', options as never));
    expect(path).toBe('options');
  });

  describe('a subscription is refused, naming the path, for', () => {
    const failure = (store: Awaited<ReturnType<OpenStore>>, query: unknown, options: unknown) =>
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
      expect(await expectFailure('invalid-input', copied)).toMatchObject({ path });
      await staysEmpty();
    });
  });

  it.each(wrongPlaces)(
    'a check of noted cursors is refused, naming the path, for %s',
    async (_, path, noted) => {
      const store = await open();
      const details = await expectFailure('invalid-input', store.check([noted as never]));
      expect(details.path).toBe(`noted[0]${path}`);
    },
  );

  it('a check of a value that is not a list of cursors is refused', async () => {
    const store = await open();
    expect(await expectFailure('invalid-input', store.check({} as never))).toMatchObject({ path: 'noted' });
  });

  describe('an append is refused, and the store remains usable, if its clock', () => {
    const noTime: readonly (readonly [what: string, clock: () => Date])[] = [
      ['returns an invalid date', () => new Date(Number.NaN)],
      ['returns a year with five digits', () => new Date('+010000-01-01T00:00:00.000Z')],
      ['returns no date', () => undefined as never],
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
      expect(await expectFailure('invalid-input', store.append([someEvent()]))).toMatchObject({
        path: 'clock',
      });
      expect(await findHeadPosition(store)).toBe(0);
      clock = () => new Date();
      expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
    });
  });
};

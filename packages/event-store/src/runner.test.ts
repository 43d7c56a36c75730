import * as E from 'fp-ts/lib/Either.js';
import { v5 as uuidv5 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { findCursorAt } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { findLastCursor } from './cursor.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';
import { makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { openRoom, seatCodec, seatingIn, seatsIn, seatsOf, takeSeat } from './testing/seats.js';
import { pause, openTheatre, expectUnchanged } from './testing/theatre.js';

describe('an accepted command', () => {
  it('returns its events and the position of the last', async () => {
    const { take } = await openTheatre(1);
    const room = 'hall';
    expect(await take(1, 'Mari')).toEqual({
      is: 'accepted',
      events: [
        { type: 'SeatTaken', room, seat: 1, guest: 'Mari' },
        { type: 'RoomFilled', room },
      ],
      position: 3,
      again: false,
    });
  });

  it('is recorded once, in its first event, with the position of its decision', async () => {
    const { store, run } = await openTheatre(1);
    const command = makeTakeSeat('hall', 1, 'Mari');
    await run(takeSeat, command);
    const [taken, filled] = await unwrapAnswer(store.records({ after: 1 }));
    expect(taken?.metadata).toEqual({ command, decidedAt: 1 });
    expect(filled?.metadata).toEqual({});
  });

  it('gives its events ids derived from its own', async () => {
    const { store, run } = await openTheatre(1);
    const command = makeTakeSeat('hall', 1, 'Mari');
    await run(takeSeat, command);
    const recorded = await unwrapAnswer(store.records({ after: 1 }));
    expect(recorded.map(({ id }) => id)).toEqual([uuidv5('0', command.id), uuidv5('1', command.id)]);
  });
});

describe('an append', () => {
  it('has the condition that no event that could undo the decision was recorded since', async () => {
    const { store, run } = await openTheatre();
    const append = vi.spyOn(store, 'append');
    await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'));
    const failIfEventsMatch = [
      ...seatsIn('hall').query,
      ...seatingIn('hall').query,
      ...(seatsOf('Mari').undoneBy ?? []),
    ];
    const after = await findCursorAt(store, 1);
    expect(append.mock.calls.map(([, condition]) => condition)).toEqual([{ failIfEventsMatch, after }]);
  });
});

describe('a refused command', () => {
  it('returns every reason in the order of the rules and records nothing', async () => {
    const { store, take } = await openTheatre();
    await take(1, 'Mari');
    await take(2, 'Mari');
    expect(await take(1, 'Mari')).toEqual({
      is: 'refused',
      refusals: [
        { code: 'seat-taken', by: 'Mari' },
        { code: 'too-many-seats', most: 2 },
      ],
    });
    await expectUnchanged(store, 3);
  });

  it('stops at a precondition', async () => {
    const { store, run } = await openTheatre();
    const outcome = await run(takeSeat, makeTakeSeat('cellar', 9, 'Mari'));
    expect(outcome).toEqual({ is: 'refused', refusals: [{ code: 'room-closed' }] });
    await expectUnchanged(store, 1);
  });
});

describe('an error', () => {
  const failing = (store: EventStore, verb: 'read' | 'append', afterCalls = 0): EventStore => {
    let calls = 0;
    const call = store[verb].bind(store) as (...passed: never[]) => Promise<unknown>;
    const unavailable = E.left(storeError('store-unavailable', { store: 'The store', reason: 'it is away' }));
    return {
      ...store,
      [verb]: (...passed: never[]) => {
        calls += 1;
        return calls > afterCalls ? Promise.resolve(unavailable) : call(...passed);
      },
    };
  };

  it.each([
    ['read', 0],
    ['read', 1],
    ['append', 0],
  ] as const)('of %s after %i good answers is passed on', async (verb, good) => {
    const { store } = await openTheatre();
    const run = runner({ store: failing(store, verb, good), codec: seatCodec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({
      is: 'failed',
      error: { code: 'store-unavailable', details: { reason: 'it is away' } },
    });
    await expectUnchanged(store, 1);
  });

  it('in an unreadable event names its type, version and position', async () => {
    const { store, take } = await openTheatre();
    await take(1, 'Mari');
    const newer = someEvent({ type: 'SeatTaken', schemaVersion: 2, tags: ['room:hall'] });
    await unwrapAnswer(store.append([newer]));
    for (const attempt of [1, 2])
      expect(await take(2, `guest ${attempt}`)).toMatchObject({
        is: 'failed',
        error: {
          code: 'unreadable-event',
          details: { type: 'SeatTaken', schemaVersion: 2, position: 3, path: 'schemaVersion' },
        },
      });
    await expectUnchanged(store, 3);
  });

  it('in a new event that could not be read back is reported before the event is recorded', async () => {
    const { store } = await openTheatre(1);
    const codec: typeof seatCodec = {
      ...seatCodec,
      decode: (body) =>
        body.type === 'RoomFilled'
          ? E.left({ path: 'room', reason: 'is not a hall' })
          : seatCodec.decode(body),
    };
    const run = runner({ store, codec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({
      is: 'failed',
      error: {
        code: 'unrecordable-event',
        details: { type: 'RoomFilled', schemaVersion: 1, path: 'room', reason: 'is not a hall' },
      },
    });
    await expectUnchanged(store, 1);
  });

  it('in the command names each field and its reason', async () => {
    const { store, run } = await openTheatre();
    const command = { ...makeTakeSeat('hall', 1, 'Mari'), room: 7, guest: undefined };
    expect(await run(takeSeat, command)).toMatchObject({
      is: 'failed',
      error: {
        code: 'invalid-input',
        details: {
          path: 'room',
          reason: 'is not a text',
          others: [{ path: 'guest', reason: 'is not a text' }],
        },
      },
    });
    await expectUnchanged(store, 1);
  });

  it.each(['', 'order-1', '0e0c1f9a-52a5-4f0e-9a38-6c1f7a2e9d1', '0E0C1F9A-52A5-4F0E-9A38-6C1F7A2E9D10'])(
    'in the command id "%s" names the right form',
    async (id) => {
      const { store, run } = await openTheatre();
      expect(await run(takeSeat, { ...makeTakeSeat('hall', 1, 'Mari'), id })).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: 'id', reason: 'must be a UUID in lower case' } },
      });
      await expectUnchanged(store, 1);
    },
  );
});

describe('a store whose known head is out of date', () => {
  /** A store that knows only the events before its creation, the events of later requests, and its own appends. */
  const behind = async (store: EventStore) => {
    let upTo = await unwrapAnswer(findLastCursor(store));
    const read = vi.fn<EventStore['read']>(async (query, options) => {
      const slice = await store.read(query, options?.remembered === true ? { ...options, upTo } : options);
      if (E.isRight(slice)) ({ upTo } = slice.right);
      return slice;
    });
    const append: EventStore['append'] = async (events, condition) => {
      const appended = await store.append(events, condition);
      if (E.isRight(appended)) upTo = appended.right.last;
      return appended;
    };
    const find = vi.fn<EventStore['find']>(async (id) => {
      upTo = await unwrapAnswer(findLastCursor(store));
      return store.find(id);
    });
    const calls = () => [
      ...read.mock.calls.filter(([, options]) => options?.remembered !== true),
      ...find.mock.calls,
    ];
    return { calls, store: { ...store, read, find, append } };
  };

  it('gets no request for an accepted command', async () => {
    const { store: events } = await openTheatre();
    const { calls, store } = await behind(events);
    const run = runner({ store, codec: seatCodec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({
      is: 'accepted',
      position: 2,
    });
    expect(calls()).toEqual([]);
  });

  it('gets one request for a refused command', async () => {
    const { store: events, run: runThere } = await openTheatre();
    await runThere(takeSeat, makeTakeSeat('hall', 1, 'Mari'));
    const { calls, store } = await behind(events);
    const run = runner({ store, codec: seatCodec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Ken'))).toMatchObject({ is: 'refused' });
    expect(calls()).toHaveLength(1);
  });

  it('refuses only commands that are refused at the head', async () => {
    const events = inMemoryEventStore({ librarySystem: 'theatre' });
    const { store } = await behind(events);
    await runner({ store: events, codec: seatCodec, pause })(openRoom, makeOpenRoom('hall', 3));
    const run = runner({ store, codec: seatCodec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({
      is: 'accepted',
      position: 2,
    });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Ken'))).toMatchObject({ is: 'refused' });
  });
});

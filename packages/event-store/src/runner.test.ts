import { randomUUID } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { v5 as uuidv5 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { answered } from './contract/answered.js';
import { replyLost } from './contract/reply-lost.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';
import { freeingOf, openingOf, takingOf } from './testing/orders.js';
import { freeSeat, openRoom, seatCodec, takeSeat, type TakeSeat } from './testing/seats.js';

const pause = () => Promise.resolve();

const theatre = async (seats = 3) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec: seatCodec, pause });
  await run(openRoom, openingOf('hall', seats));
  const take = (seat: number, guest: string) => run(takeSeat, takingOf('hall', seat, guest));
  return { store, run, take };
};

/** Lets a rival act before an append; a list of rivals, one for each of the first appends. */
const overtakenBy = (store: EventStore, rivals: (() => Promise<unknown>)[]): EventStore => ({
  ...store,
  append: async (events, condition) => {
    await rivals.shift()?.();
    return store.append(events, condition);
  },
});

const unchanged = async (store: EventStore, head: number) => expect(await answered(store.head())).toBe(head);

describe('an accepted command', () => {
  it('gives its events and the position of the last', async () => {
    const { take } = await theatre(1);
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

  it('is recorded once, with the position it was decided at, in its first event', async () => {
    const { store, run } = await theatre(1);
    const command = takingOf('hall', 1, 'Mari');
    await run(takeSeat, command);
    const [taken, filled] = await answered(store.read('everything', { after: 1 }));
    expect(taken?.metadata).toEqual({ command, decidedAt: 1 });
    expect(filled?.metadata).toEqual({});
  });

  it('marks its events with its id', async () => {
    const { store, run } = await theatre(1);
    const command = takingOf('hall', 1, 'Mari');
    await run(takeSeat, command);
    const recorded = await answered(store.read([{ tags: [`command:${command.id}`] }]));
    expect(recorded.map(({ id }) => id)).toEqual([uuidv5('0', command.id), uuidv5('1', command.id)]);
  });
});

describe('a refused command', () => {
  it('gives every reason in the order of the rules and records nothing', async () => {
    const { store, take } = await theatre();
    await take(1, 'Mari');
    await take(2, 'Mari');
    expect(await take(1, 'Mari')).toEqual({
      is: 'refused',
      refusals: [
        { code: 'seat-taken', by: 'Mari' },
        { code: 'too-many-seats', most: 2 },
      ],
    });
    await unchanged(store, 3);
  });

  it('stops at a precondition', async () => {
    const { store, run } = await theatre();
    const outcome = await run(takeSeat, takingOf('cellar', 9, 'Mari'));
    expect(outcome).toEqual({ is: 'refused', refusals: [{ code: 'room-closed' }] });
    await unchanged(store, 1);
  });
});

describe('a command sent again', () => {
  it('gives its first outcome although the state now says otherwise', async () => {
    const { store, run, take } = await theatre(1);
    const command = takingOf('hall', 1, 'Mari');
    const first = await run(takeSeat, command);
    await run(freeSeat, freeingOf('hall', 1));
    await take(1, 'Ken');
    expect(await run(takeSeat, command)).toEqual({ ...first, again: true });
    await unchanged(store, 6);
  });

  it('is the same command when it is sent at another instant', async () => {
    const { store, run } = await theatre();
    const command = takingOf('hall', 1, 'Mari');
    const first = await run(takeSeat, command);
    const later = { ...command, at: '2024-06-01T04:00:00.000Z' };
    expect(await run(takeSeat, later)).toEqual({ ...first, again: true });
    await unchanged(store, 2);
  });

  it('gives its first outcome when the reply to it was lost', async () => {
    const { store, run } = await theatre(1);
    const command = takingOf('hall', 1, 'Mari');
    const unanswered = runner({ store: replyLost(store), codec: seatCodec, pause });
    const lost = await unanswered(takeSeat, command);
    expect(lost).toMatchObject({ is: 'failed', error: { code: 'store-unavailable' } });
    expect(await run(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: true });
    expect(await unanswered(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: true });
    await unchanged(store, 3);
  });

  it('may be decided again after a refusal, which leaves no trace', async () => {
    const { run, take } = await theatre();
    await take(1, 'Ken');
    const command = takingOf('hall', 1, 'Mari');
    expect(await run(takeSeat, command)).toMatchObject({ is: 'refused' });
    await run(freeSeat, freeingOf('hall', 1));
    expect(await run(takeSeat, command)).toMatchObject({ is: 'accepted', again: false });
  });

  it('at the same moment gives the whole outcome, although the other sender decided on an older history', async () => {
    const { store, run, take } = await theatre(2);
    const command = takingOf('hall', 1, 'Mari');
    const others = async () => {
      await take(2, 'Ken');
      await run(takeSeat, command);
    };
    const overtaken = runner({ store: overtakenBy(store, [others]), codec: seatCodec, pause });
    expect(await overtaken(takeSeat, command)).toMatchObject({
      is: 'accepted',
      events: [{ type: 'SeatTaken' }, { type: 'RoomFilled' }],
      position: 4,
      again: true,
    });
    await unchanged(store, 4);
  });

  it('at the same moment is recorded once', async () => {
    const { store, run } = await theatre(1);
    const command = takingOf('hall', 1, 'Mari');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => run(takeSeat, command)));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ is: 'accepted', position: 3 });
    await unchanged(store, 3);
  });
});

describe('another command under the same id', () => {
  const other = (command: TakeSeat): TakeSeat => ({ ...command, seat: 2 });

  it('is an error that says where the first one stands', async () => {
    const { store, run } = await theatre();
    const command = takingOf('hall', 1, 'Mari');
    await run(takeSeat, command);
    expect(await run(takeSeat, other(command))).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused', details: { command: command.id, position: 2 } },
    });
    await unchanged(store, 2);
  });

  it('of another type is one too', async () => {
    const { run } = await theatre();
    const command = takingOf('hall', 1, 'Mari');
    await run(takeSeat, command);
    const freeing = { ...freeingOf('hall', 1), id: command.id };
    expect(await run(freeSeat, freeing)).toMatchObject({ error: { code: 'command-id-reused' } });
  });

  it('is one at the same moment', async () => {
    const { store, run } = await theatre();
    const command = takingOf('hall', 1, 'Mari');
    const outcomes = await Promise.all([run(takeSeat, command), run(takeSeat, other(command))]);
    expect(outcomes).toMatchObject([{ is: 'accepted' }, { error: { code: 'command-id-reused' } }]);
    await unchanged(store, 2);
  });

  it('is one at the same moment although both record the same events', async () => {
    const { store, run } = await theatre();
    const command = takingOf('hall', 1, 'Mari');
    const reworded = { ...command, remark: 'near the aisle' };
    const outcomes = await Promise.all([run(takeSeat, command), run(takeSeat, reworded)]);
    expect(outcomes).toMatchObject([{ is: 'accepted' }, { error: { code: 'command-id-reused' } }]);
    await unchanged(store, 2);
  });
});

describe('a conflict', () => {
  it('is decided again on the news alone', async () => {
    const { store, take } = await theatre();
    await take(3, 'Mari');
    const rivals = [() => take(1, 'Ken'), () => take(2, 'Aya')];
    const overtaken = overtakenBy(store, rivals);
    const read = vi.spyOn(overtaken, 'read');
    const run = runner({ store: overtaken, codec: seatCodec, pause });
    expect(await run(takeSeat, takingOf('hall', 1, 'Mari'))).toEqual({
      is: 'refused',
      refusals: [{ code: 'seat-taken', by: 'Ken' }],
    });
    const ranges = read.mock.calls.map(([, options]) => options);
    expect(ranges).toEqual([
      { upTo: 2 },
      { after: 0, upTo: 2 },
      { after: 0, upTo: 2 },
      { upTo: 3 },
      { after: 2, upTo: 3 },
      { after: 2, upTo: 3 },
    ]);
  });

  it('does not come from what could not undo the acceptance', async () => {
    const { store, run, take } = await theatre();
    await run(openRoom, openingOf('cellar', 3));
    await take(1, 'Mari');
    await run(takeSeat, takingOf('cellar', 1, 'Mari'));
    const conflicts = vi.fn(pause);
    const rivals = [() => run(freeSeat, freeingOf('cellar', 1)), () => take(2, 'Ken')];
    const overtaken = runner({ store: overtakenBy(store, rivals), codec: seatCodec, pause: conflicts });
    await run(freeSeat, freeingOf('hall', 1));
    expect(await overtaken(takeSeat, takingOf('hall', 1, 'Mari'))).toMatchObject({ is: 'accepted' });
    expect(conflicts).not.toHaveBeenCalled();
    expect(await overtaken(takeSeat, takingOf('hall', 3, 'Aya'))).toMatchObject({ is: 'accepted' });
    expect(conflicts).toHaveBeenCalledTimes(1);
  });

  it('over and over ends in an error after 50 attempts', async () => {
    const { store } = await theatre();
    const pauses: number[] = [];
    const condition = E.left(storeError('append-condition-failed', { positions: [2] }));
    const append = vi.fn<EventStore['append']>(() => Promise.resolve(condition));
    const run = runner({
      store: { ...store, append },
      codec: seatCodec,
      pause: (conflicts) => Promise.resolve(void pauses.push(conflicts)),
    });
    expect(await run(takeSeat, takingOf('hall', 1, 'Mari'))).toMatchObject({
      is: 'failed',
      error: { code: 'too-many-conflicts', details: { attempts: 50 } },
    });
    expect(append).toHaveBeenCalledTimes(50);
    expect(pauses).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });

  it('of many is survived by all with the pauses that the runner takes by itself', async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    const run = runner({ store, codec: seatCodec });
    await run(openRoom, openingOf('hall', 20));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, seat) => run(takeSeat, takingOf('hall', seat + 1, `guest ${seat}`))),
    );
    expect(outcomes.filter(({ is }) => is === 'accepted')).toHaveLength(20);
    await unchanged(store, 22);
  });
});

describe('an error', () => {
  const failing = (store: EventStore, verb: 'head' | 'read' | 'append', afterCalls = 0): EventStore => {
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
    ['head', 0],
    ['read', 0],
    ['read', 1],
    ['read', 2],
    ['append', 0],
  ] as const)('of %s after %i good answers is passed on', async (verb, good) => {
    const { store } = await theatre();
    const run = runner({ store: failing(store, verb, good), codec: seatCodec, pause });
    expect(await run(takeSeat, takingOf('hall', 1, 'Mari'))).toMatchObject({
      is: 'failed',
      error: { code: 'store-unavailable', details: { reason: 'it is away' } },
    });
    await unchanged(store, 1);
  });

  it('in an event that nobody can read stops loudly, with its type, version and position', async () => {
    const { store, take } = await theatre();
    await take(1, 'Mari');
    const newer = someEvent({ type: 'SeatTaken', schemaVersion: 2, tags: ['room:hall'] });
    await answered(store.append([newer]));
    for (const attempt of [1, 2])
      expect(await take(2, `guest ${attempt}`)).toMatchObject({
        is: 'failed',
        error: {
          code: 'unreadable-event',
          details: { type: 'SeatTaken', schemaVersion: 2, position: 3, path: 'schemaVersion' },
        },
      });
    await unchanged(store, 3);
  });

  it('in the command names the field and the reason', async () => {
    const { store, run } = await theatre();
    const command = { ...takingOf('hall', 1, 'Mari'), seat: '1', guest: undefined };
    expect(await run(takeSeat, command)).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path: 'guest', reason: 'is no text' } },
    });
    await unchanged(store, 1);
  });

  it.each(['', 'order-1', randomUUID().slice(1)])(
    'in the command id "%s" says what it must be',
    async (id) => {
      const { store, run } = await theatre();
      expect(await run(takeSeat, { ...takingOf('hall', 1, 'Mari'), id })).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: 'id', reason: 'must be a UUID' } },
      });
      await unchanged(store, 1);
    },
  );
});

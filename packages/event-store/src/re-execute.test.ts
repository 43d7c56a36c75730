import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { findHeadPosition } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import { countTurns } from './contract/count-turns.js';
import type { Command, Decision } from './decision.js';
import { inMemoryEventStore } from './in-memory.js';
import { reExecute, reExecuteAll, walk } from './re-execute.js';
import { findUnexplainedEvents } from './recorded-commands.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { makeFreeSeat, makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { freeSeat, openRoom, seatCodec, takeSeat } from './testing/seats.js';
import type { SeatEvent, SeatRefusal } from './testing/seats.js';

type Decisions = readonly Decision<Command, SeatEvent, SeatRefusal>[];

const decisions: Decisions = [openRoom, takeSeat, freeSeat];

const played = async () => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec: seatCodec });
  await run(openRoom, makeOpenRoom('hall', 2));
  await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'));
  await run(takeSeat, makeTakeSeat('hall', 2, 'Ken'));
  await run(freeSeat, makeFreeSeat('hall', 2));
  await run(takeSeat, makeTakeSeat('hall', 2, 'Aya'));
  return store;
};

/** A store whose first append waits until the test releases it. */
const onceHeldUp = (store: EventStore) => {
  let [letGo, heldUp]: (() => void)[] = [];
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  const isHeldUp = new Promise<void>((resolve) => (heldUp = resolve));
  const append: EventStore['append'] = async (...passed) => {
    heldUp?.();
    await isLetGo;
    return store.append(...passed);
  };
  return { store: { ...store, append }, letGo: () => letGo?.(), isHeldUp };
};

/** The decisions of a later program with another plan for TakeSeat. */
const changed = (plan: (typeof takeSeat)['plan']): Decisions => [openRoom, { ...takeSeat, plan }, freeSeat];

describe('executing a recorded command again', () => {
  it('returns the same events, whatever was recorded later', async () => {
    const store = await played();
    for (const position of [1, 2, 3, 5, 6])
      expect(await unwrapAnswer(reExecute(store, seatCodec, decisions, position))).toEqual({ is: 'same' });
  });

  it('lets the event loop run each time', async () => {
    const store = await played();
    const turn = countTurns(onTestFinished);
    const executed: number[] = [];
    for (const position of [1, 2, 3, 5, 6]) {
      await unwrapAnswer(reExecute(store, seatCodec, decisions, position));
      executed.push(turn());
    }
    expect(new Set(executed).size).toBe(executed.length);
  });

  it('writes nothing', async () => {
    const store = await played();
    await unwrapAnswer(reExecute(store, seatCodec, decisions, 3));
    expect(await findHeadPosition(store)).toBe(7);
  });

  it('returns both outcomes if they differ', async () => {
    const elsewhere = changed(function* ({ guest }) {
      yield* takeSeat.plan(makeTakeSeat('hall', 2, guest));
      return [{ type: 'SeatTaken', room: 'hall', seat: 3, guest }];
    });
    const reExecuted = await unwrapAnswer(reExecute(await played(), seatCodec, elsewhere, 3));
    expect(reExecuted).toMatchObject({
      is: 'different',
      recorded: [{ type: 'SeatTaken', data: { seat: 2 } }, { type: 'RoomFilled' }],
      decided: [{ type: 'SeatTaken', data: { seat: 3 } }],
    });
  });

  it('distinguishes events that differ only in their tags', async () => {
    const untagged: typeof seatCodec = {
      ...seatCodec,
      encode: (event) => ({ ...seatCodec.encode(event), tags: [`room:${event.room}`] }),
    };
    expect(await unwrapAnswer(reExecute(await played(), untagged, decisions, 2))).toMatchObject({
      is: 'different',
      recorded: [{ tags: ['guest:Mari', 'room:hall'] }],
      decided: [{ tags: ['room:hall'] }],
    });
  });

  it.each([{ type: 'SeatGiven' }, { data: { room: 'hall' } }])(
    'distinguishes events that differ in one part: %o',
    async (other) => {
      const codec: typeof seatCodec = {
        ...seatCodec,
        encode: (event) => ({ ...seatCodec.encode(event), ...other }),
      };
      expect(await unwrapAnswer(reExecute(await played(), codec, decisions, 2))).toMatchObject({
        is: 'different',
      });
    },
  );

  it('detects one event too many, and a different event', async () => {
    const takes = (...more: readonly SeatEvent[]) =>
      changed(function* ({ room, seat, guest }) {
        yield* takeSeat.plan(makeTakeSeat(room, seat, guest));
        return [{ type: 'SeatTaken', room, seat, guest }, ...more];
      });
    const full: SeatEvent = { type: 'RoomFilled', room: 'hall' };
    const taken: SeatEvent = { type: 'SeatTaken', room: 'hall', seat: 2, guest: 'Ken' };
    const again = async (...more: readonly SeatEvent[]) =>
      (await unwrapAnswer(reExecute(await played(), seatCodec, takes(...more), 3))).is;
    expect(await again(full)).toBe('same');
    expect(await again(full, full)).toBe('different');
    expect(await again(taken)).toBe('different');
    expect(await again()).toBe('different');
  });

  it('returns the refusals of a decision that would now refuse', async () => {
    const stricter = changed(function* () {
      yield { is: 'ruled', ruling: E.left([{ code: 'too-many-seats', most: 0 }]) };
      return [] as never;
    });
    expect(await unwrapAnswer(reExecute(await played(), seatCodec, stricter, 2))).toEqual({
      is: 'refused',
      refusals: [{ code: 'too-many-seats', most: 0 }],
    });
  });

  it.each([
    [4, 'the second event of a command'],
    [8, 'a future position'],
  ])('at %i, %s, reports that no command is recorded there', async (position) => {
    const none = reExecute(await played(), seatCodec, decisions, position);
    expect(await expectFailure('invalid-input', none)).toMatchObject({
      path: 'position',
      reason: `no command is recorded at ${position}`,
    });
  });

  it.each([0, -1, 1.5])('at %d explains the form of a position', async (position) => {
    const none = reExecute(await played(), seatCodec, decisions, position);
    expect(await expectFailure('invalid-input', none)).toMatchObject({
      path: 'position',
      reason: 'must be a whole number from 1',
    });
  });

  it('names the unknown type of command', async () => {
    const missing = reExecute(await played(), seatCodec, [openRoom, freeSeat], 2);
    expect(await expectFailure('invalid-input', missing)).toMatchObject({
      path: 'position',
      reason: 'no decision is known for TakeSeat, recorded at 2',
    });
  });

  it('stops at a command or an event that it cannot read', async () => {
    const store = await played();
    const command = { ...makeTakeSeat('hall', 1, 'Eri'), seat: 'one' };
    await unwrapAnswer(store.append([someEvent({ metadata: { command, decidedAt: 7 } })]));
    const unknown = reExecute(store, seatCodec, decisions, 8);
    expect(await expectFailure('invalid-input', unknown)).toMatchObject({ path: 'seat' });
    await unwrapAnswer(
      store.append([someEvent({ type: 'SeatTaken', schemaVersion: 2, tags: ['room:hall'] })]),
    );
    const sent = { ...makeTakeSeat('hall', 1, 'Eri') };
    await unwrapAnswer(store.append([someEvent({ metadata: { command: sent, decidedAt: 9 } })]));
    const unreadable = reExecute(store, seatCodec, decisions, 10);
    expect(await expectFailure('unreadable-event', unreadable)).toMatchObject({
      position: 9,
      schemaVersion: 2,
    });
  });
});

describe('executing a whole history again', () => {
  const allOf = async (store: EventStore, all: Decisions = decisions) => {
    const executed: unknown[] = [];
    for await (const one of reExecuteAll(store, seatCodec, all)) {
      const { position, execution } = await unwrapAnswer(Promise.resolve(one));
      executed.push([position, execution.is]);
    }
    return executed;
  };

  it('decides each command again', async () => {
    expect(await allOf(await played())).toEqual([1, 2, 3, 5, 6].map((position) => [position, 'same']));
  });

  it('reports events that no command explains, and commands that cannot be decided', async () => {
    const store = await played();
    await unwrapAnswer(store.append([someEvent()]));
    expect(await allOf(store, [openRoom, takeSeat])).toEqual([
      [8, 'unexplained'],
      [1, 'same'],
      [2, 'same'],
      [3, 'same'],
      [5, 'failed'],
      [6, 'same'],
    ]);
  });

  it('decides in the order of the first decisions, not in the order of recording', async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    const run = runner({ store, codec: seatCodec });
    await Promise.all(['hall', 'cellar', 'attic'].map((room) => run(openRoom, makeOpenRoom(room, 2))));
    const late = onceHeldUp(store);
    const lateRun = runner({ store: late.store, codec: seatCodec });
    const taking = lateRun(takeSeat, makeTakeSeat('hall', 1, 'Mari'));
    await late.isHeldUp;
    await run(takeSeat, makeTakeSeat('cellar', 1, 'Ken'));
    await run(freeSeat, makeFreeSeat('cellar', 1));
    late.letGo();
    await taking;
    expect(await allOf(store)).toEqual([1, 2, 3, 4, 6, 5].map((position) => [position, 'same']));
  });

  it('reports a command whose basis had changed before it was recorded', async () => {
    const store = await played();
    const taking = makeTakeSeat('hall', 1, 'Eri');
    const unlooked = runner({
      store: { ...store, append: (events) => store.append(events) },
      codec: seatCodec,
    });
    const held = onceHeldUp({ ...store, append: (events) => store.append(events) });
    const late = runner({ store: held.store, codec: seatCodec });
    await unlooked(freeSeat, makeFreeSeat('hall', 1));
    const taken = late(takeSeat, taking);
    await held.isHeldUp;
    await unlooked(takeSeat, makeTakeSeat('hall', 1, 'Taro'));
    held.letGo();
    await taken;
    expect(await unwrapAnswer(reExecute(store, seatCodec, decisions, 11))).toEqual({
      is: 'overtaken',
      position: 9,
    });
  });

  it('yields passed and decided commands after one cursor and up to another', async () => {
    const steps: unknown[] = [];
    for await (const one of walk(await played(), seatCodec, decisions, { after: 1, upTo: 3 }))
      steps.push((await unwrapAnswer(Promise.resolve(one))).is);
    expect(steps).toEqual(['passed', 'passed', 'decided', 'decided']);
  });

  it('ends with the error of a store that does not answer', async () => {
    const store = await played();
    await store.close();
    await expectFailure('store-unavailable', findUnexplainedEvents(store));
    const steps = [];
    for await (const one of reExecuteAll(store, seatCodec, decisions)) steps.push(one);
    expect(steps).toMatchObject([{ left: { code: 'store-unavailable' } }]);
  });

  it('returns the same as re-executing each command separately', async () => {
    const store = await played();
    const stricter = changed(function* ({ room, seat, guest }) {
      if (seat === 2) yield { is: 'ruled', ruling: E.left([{ code: 'seat-taken', by: 'Eri' }]) };
      return [{ type: 'SeatTaken', room, seat, guest }];
    });
    for await (const one of reExecuteAll(store, seatCodec, stricter)) {
      const { position, execution } = await unwrapAnswer(Promise.resolve(one));
      expect(execution).toEqual(await unwrapAnswer(reExecute(store, seatCodec, stricter, position)));
    }
  });
});

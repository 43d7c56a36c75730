import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { reading, requiring, type Decision } from './decision.js';
import { inMemoryEventStore } from './in-memory.js';
import { reExecute } from './re-execute.js';
import { readRecordedCommand } from './record-of-command.js';
import { runner } from './runner.js';
import { makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { freeSeat, openRoom, seatCodec, seatingIn, takeSeat } from './testing/seats.js';
import type { SeatEvent, SeatRefusal, TakeSeat } from './testing/seats.js';

const openingHall = makeOpenRoom('hall', 9);
const first = makeTakeSeat('hall', 3, 'Mari');

/** The history of an earlier release. */
const recordedBefore = async () => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec: seatCodec });
  await run(openRoom, openingHall);
  await run(takeSeat, first);
  return store;
};

/** The codec of a later release: its SeatTaken has a second version, whose guest has a title. */
const laterCodec: typeof seatCodec = {
  encode: (event) => {
    const body = seatCodec.encode(event);
    return event.type === 'SeatTaken'
      ? { ...body, schemaVersion: 2, data: { ...body.data, guest: `Dr ${event.guest}` } }
      : body;
  },
  decode: (stored) => {
    const { schemaVersion, data } = stored;
    const guest = schemaVersion === 2 ? String(data['guest']).slice(3) : data['guest'];
    return seatCodec.decode({
      ...stored,
      schemaVersion: 1,
      data: guest === undefined ? data : { ...data, guest },
    });
  },
};

/**
 * The decision of a later release: its TakeSeat has a second version. Seats count from 0, and the first two
 * are not for guests.
 */
const laterTakeSeat: Decision<TakeSeat, SeatEvent, SeatRefusal> = {
  ...takeSeat,
  version: 2,
  decode: (command, version = 2) =>
    E.map((given: TakeSeat) => (version < 2 ? { ...given, seat: given.seat - 1 } : given))(
      takeSeat.decode(command),
    ),
  *plan(command, version = 2) {
    const { room, guest } = command;
    const seat = command.seat + 1;
    yield* reading({ taken: seatingIn(room) });
    yield* requiring<undefined, SeatRefusal>(
      version >= 2 && seat < 5 ? E.left([{ code: 'no-such-seat', seats: 5 }]) : E.right(undefined),
    );
    return [{ type: 'SeatTaken', room, seat, guest }];
  },
};

const later = [openRoom, laterTakeSeat, freeSeat];

describe('a history of an earlier release', () => {
  it('contains the version of a command from version 2', async () => {
    const store = await recordedBefore();
    await runner({ store, codec: laterCodec })(laterTakeSeat, makeTakeSeat('hall', 7, 'Ken'));
    const [, former, new_] = await unwrapAnswer(store.records({}));
    expect(former?.metadata).not.toHaveProperty('version');
    expect(former && readRecordedCommand(former)).toMatchObject({ version: 1 });
    expect(new_?.metadata).toMatchObject({ version: 2 });
  });

  it('is decided again by the rules of that release, and its events are compared in the newest version', async () => {
    const store = await recordedBefore();
    expect(await unwrapAnswer(reExecute(store, laterCodec, later, 2))).toEqual({ is: 'same' });
    const forgetful = [
      openRoom,
      { ...laterTakeSeat, plan: (command: TakeSeat) => laterTakeSeat.plan(command) },
    ];
    expect(await unwrapAnswer(reExecute(store, laterCodec, forgetful, 2))).toMatchObject({ is: 'refused' });
  });

  it('refuses new commands by the newest rules', async () => {
    const store = await recordedBefore();
    const outcome = await runner({ store, codec: laterCodec })(laterTakeSeat, makeTakeSeat('hall', 3, 'Aya'));
    expect(outcome).toMatchObject({ is: 'refused', refusals: [{ code: 'no-such-seat' }] });
  });

  it('with an event of a later release is not decided on; the error names that release', async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    await runner({ store, codec: laterCodec, decidedBy: 'theatre 2.0.0' })(openRoom, openingHall);
    await runner({ store, codec: laterCodec, decidedBy: 'theatre 2.0.0' })(
      laterTakeSeat,
      makeTakeSeat('hall', 7, 'Ken'),
    );
    const strict: typeof seatCodec = {
      ...seatCodec,
      decode: (stored) =>
        stored.schemaVersion === 1 ? seatCodec.decode(stored) : E.left({ path: '', reason: 'is too new' }),
    };
    const outcome = await runner({ store, codec: strict })(takeSeat, makeTakeSeat('hall', 1, 'Aya'));
    expect(outcome).toMatchObject({
      is: 'failed',
      error: { code: 'unreadable-event', details: { position: 2, decidedBy: 'theatre 2.0.0' } },
    });
    expect(outcome.is === 'failed' && outcome.error.message).toContain('It was recorded by theatre 2.0.0');
  });

  it('with a command of a later release is neither repeated nor decided again; the errors name that release', async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    const run = runner({ store, codec: laterCodec, decidedBy: 'theatre 2.0.0' });
    const taken = makeTakeSeat('hall', 7, 'Ken');
    await run(openRoom, openingHall);
    await run(laterTakeSeat, taken);
    const error = {
      code: 'unreadable-event',
      details: { position: 2, path: 'command', decidedBy: 'theatre 2.0.0' },
    };
    const again = await runner({ store, codec: laterCodec })(takeSeat, taken);
    expect(again).toMatchObject({ is: 'failed', error });
    expect(await reExecute(store, laterCodec, [openRoom, takeSeat, freeSeat], 2)).toMatchObject(
      E.left(error),
    );
  });

  it('is continued in the old version by a release that only reads the new one', async () => {
    const store = await recordedBefore();
    const writing = runner({ store, codec: laterCodec });
    const taken = makeTakeSeat('hall', 7, 'Ken');
    await writing(laterTakeSeat, taken);
    const plan = (command: TakeSeat, version = 1) => laterTakeSeat.plan(command, version);
    const decode: typeof laterTakeSeat.decode = (command, version = 1) =>
      laterTakeSeat.decode(command, version);
    const encode = (command: TakeSeat) => takeSeat.encode({ ...command, seat: command.seat + 1 });
    const readingTakeSeat = { ...laterTakeSeat, written: 1, plan, decode, encode };
    const reading = runner({ store, codec: { ...laterCodec, encode: seatCodec.encode } });
    await reading(readingTakeSeat, makeTakeSeat('hall', 2, 'Aya'));
    const records = await unwrapAnswer(store.records({}));
    expect(records.map(({ schemaVersion, metadata }) => [schemaVersion, metadata['version'] ?? 1])).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [1, 1],
    ]);
    for (const position of [3, 4])
      for (const decisions of [later, [openRoom, readingTakeSeat, freeSeat]])
        expect(await unwrapAnswer(reExecute(store, laterCodec, decisions, position))).toEqual({ is: 'same' });
    expect(await reading(readingTakeSeat, { ...taken, seat: 8 })).toMatchObject({ again: true });
  });

  it('is different if its event differs in the newest version', async () => {
    const store = await recordedBefore();
    const otherwise: typeof seatCodec = {
      ...laterCodec,
      decode: (stored) =>
        E.map((event: SeatEvent) => (event.type === 'SeatTaken' ? { ...event, seat: 9 } : event))(
          laterCodec.decode(stored),
        ),
    };
    expect(await unwrapAnswer(reExecute(store, otherwise, later, 2))).toMatchObject({ is: 'different' });
  });

  it('returns the first outcome of a repeated command, even if its form has changed', async () => {
    const store = await recordedBefore();
    const again = await runner({ store, codec: laterCodec })(laterTakeSeat, { ...first, seat: 2 });
    expect(again).toMatchObject({ is: 'accepted', again: true, events: [{ type: 'SeatTaken', seat: 3 }] });
    const other = await runner({ store, codec: laterCodec })(laterTakeSeat, { ...first, seat: 8 });
    expect(other).toMatchObject({ is: 'failed', error: { code: 'command-id-reused' } });
  });
});

import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { someEvent } from './contract/some-event.js';
import type { EventCodec } from './decision.js';
import { inMemoryEventStore } from './in-memory.js';
import { makeRecord } from './record-of-command.js';
import { reExecute, reExecuteAll } from './re-execute.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { freeSeat, openRoom, seatCodec, takeSeat, type SeatEvent } from './testing/seats.js';

/** The codec of this release: it knows the types of the example domain. */
const codec: EventCodec<SeatEvent> = {
  ...seatCodec,
  types: ['RoomOpened', 'SeatTaken', 'SeatFreed', 'RoomFilled'],
};

/** Records an event of a later release, whose type this release cannot read. */
const recordByLater = async (store: EventStore): Promise<void> => {
  const [event] = makeRecord(
    {
      command: { ...makeTakeSeat('hall', 5, 'Ken'), type: 'BlockSeat' },
      ...{ version: 1, decidedAt: 0, decidedBy: { release: 'theatre 2.0.0', hostRules: [] } },
    },
    [{ type: 'SeatTaken', room: 'hall', seat: 5, guest: 'Ken' }],
    seatCodec,
  );
  await unwrapAnswer(store.append([{ ...event, type: 'SeatBlocked' }]));
};

const isUnreadable = {
  is: 'failed',
  error: {
    code: 'unreadable-event',
    details: { position: 2, type: 'SeatBlocked', decidedBy: 'theatre 2.0.0' },
  },
};

const openHall = async () => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec });
  await run(openRoom, makeOpenRoom('hall', 9));
  return { store, run };
};

describe('an event of an unknown type', () => {
  it('stops all decisions; the error names the release that recorded the event', async () => {
    const { store, run } = await openHall();
    await recordByLater(store);
    for (const one of [run, runner({ store, codec })]) {
      expect(await one(takeSeat, makeTakeSeat('hall', 5, 'Aya'))).toMatchObject(isUnreadable);
      expect(await one(openRoom, makeOpenRoom('cellar', 2))).toMatchObject(isUnreadable);
    }
    expect(await unwrapAnswer(store.records({}))).toHaveLength(2);
  });

  it('stops a decision if it is recorded between the read and the append', async () => {
    const { store } = await openHall();
    let isFirst = true;
    const overtaken: EventStore = {
      ...store,
      append: async (events, condition) => {
        if (isFirst) {
          isFirst = false;
          await recordByLater(store);
        }
        return store.append(events, condition);
      },
    };
    const outcome = await runner({ store: overtaken, codec })(takeSeat, makeTakeSeat('hall', 5, 'Aya'));
    expect(outcome).toMatchObject(isUnreadable);
    expect(await unwrapAnswer(store.records({}))).toHaveLength(2);
  });

  it('does not stop a second decision about the events before it', async () => {
    const { store, run } = await openHall();
    await run(takeSeat, makeTakeSeat('hall', 1, 'Aya'));
    await unwrapAnswer(store.append([someEvent({ type: 'SeatBlocked', tags: [] })]));
    expect(await unwrapAnswer(reExecute(store, codec, [openRoom, takeSeat, freeSeat], 2))).toEqual({
      is: 'same',
    });
  });

  it('stops a second decision that was made after it; the error names the release', async () => {
    const { store } = await openHall();
    await recordByLater(store);
    await runner({ store, codec: seatCodec })(takeSeat, makeTakeSeat('hall', 1, 'Aya'));
    const steps = [];
    for await (const step of reExecuteAll(store, codec, [openRoom, takeSeat, freeSeat]))
      steps.push(E.isRight(step) ? step.right : expect.fail());
    const executions = new Map(steps.map(({ position, execution }) => [position, execution]));
    expect(executions.get(1)).toEqual({ is: 'same' });
    expect(executions.get(3)).toMatchObject(isUnreadable);
  });

  it('stops nothing if the codec does not list its types', async () => {
    const { store } = await openHall();
    await recordByLater(store);
    const outcome = await runner({ store, codec: seatCodec })(takeSeat, makeTakeSeat('hall', 5, 'Aya'));
    expect(outcome).toMatchObject({ is: 'accepted' });
  });
});

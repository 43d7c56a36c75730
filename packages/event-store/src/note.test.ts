import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { noting, requiring, type Decision } from './decision.js';
import { inMemoryEventStore } from './in-memory.js';
import { reExecute, walk } from './re-execute.js';
import { readRecordedCommand } from './record-of-command.js';
import { runner } from './runner.js';
import { makeTakeSeat } from './testing/commands.js';
import { seatCodec, takeSeat } from './testing/seats.js';
import type { SeatEvent, SeatRefusal, TakeSeat } from './testing/seats.js';

/** A decision that needs at most 5 guests, and notes their number. The number is not in the history. */
const takeSeatAmong = (guests: number): Decision<TakeSeat, SeatEvent, SeatRefusal> => ({
  ...takeSeat,
  *plan({ room, seat, guest }) {
    const { guests: noted = 0 } = yield* noting(guests > 0 ? { guests } : {});
    yield* requiring<undefined, SeatRefusal>(
      Number(noted) > 5 ? E.left([{ code: 'no-such-seat', seats: 5 }]) : E.right(undefined),
    );
    return [{ type: 'SeatTaken', room, seat, guest }];
  },
});

const command = makeTakeSeat('hall', 3, 'Mari');

const recorded = async (guests: number) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const outcome = await runner({ store, codec: seatCodec })(takeSeatAmong(guests), command);
  const [first] = await unwrapAnswer(store.records({}));
  return { store, outcome, first };
};

describe('the note of a decision', () => {
  it('is recorded beside the command, unless it is empty', async () => {
    const { first } = await recorded(3);
    expect(first?.metadata).toMatchObject({ note: { guests: 3 } });
    expect(first && readRecordedCommand(first)).toMatchObject({ note: { guests: 3 } });
    expect((await recorded(0)).first?.metadata).not.toHaveProperty('note');
  });

  it('counts in the decision', async () => {
    expect((await recorded(6)).outcome).toMatchObject({ is: 'refused' });
  });

  it('replaces the present facts in a decision made again', async () => {
    const { store } = await recorded(3);
    expect(await unwrapAnswer(reExecute(store, seatCodec, [takeSeatAmong(9)], 1))).toEqual({ is: 'same' });
  });

  it('does not make a repeated command another one', async () => {
    const { store, outcome } = await recorded(3);
    const again = await runner({ store, codec: seatCodec })(takeSeatAmong(4), command);
    expect(again).toEqual({ ...outcome, again: true });
  });

  it('is not used in a decision made again with the fields that are not recorded', async () => {
    const { store } = await recorded(3);
    const results: unknown[] = [];
    const walking = walk(store, seatCodec, [takeSeatAmong(9)], { unrecorded: () => ({ seat: 4 }) });
    for await (const step of walking)
      if (E.isRight(step) && step.right.is === 'decided') results.push(step.right);
    expect(results).toMatchObject([{ execution: { is: 'refused' } }]);
  });
});

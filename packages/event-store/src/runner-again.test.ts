import { describe, expect, it } from 'vitest';
import { loseReplies } from './contract/lose-replies.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { makeFreeSeat, makeTakeSeat } from './testing/commands.js';
import { freeSeat, seatCodec, takeSeat, type TakeSeat } from './testing/seats.js';
import { addRivals, pause, openTheatre, expectUnchanged } from './testing/theatre.js';

type Sitting = 'Ken sits' | 'Ken leaves';

describe('a command sent again', () => {
  it('returns its first outcome even if the state has changed', async () => {
    const { store, run, take } = await openTheatre(1);
    const command = makeTakeSeat('hall', 1, 'Mari');
    const first = await run(takeSeat, command);
    await run(freeSeat, makeFreeSeat('hall', 1));
    await take(1, 'Ken');
    expect(await run(takeSeat, command)).toEqual({ ...first, again: true });
    await expectUnchanged(store, 6);
  });

  it('is the same command if it is sent at another instant', async () => {
    const { store, run } = await openTheatre();
    const command = makeTakeSeat('hall', 1, 'Mari');
    const first = await run(takeSeat, command);
    const later = { ...command, at: '2024-06-01T04:00:00.000Z' };
    expect(await run(takeSeat, later)).toEqual({ ...first, again: true });
    await expectUnchanged(store, 2);
  });

  it('returns its first outcome if the reply was lost', async () => {
    const { store, run } = await openTheatre(1);
    const command = makeTakeSeat('hall', 1, 'Mari');
    const unanswered = runner({ store: loseReplies(store), codec: seatCodec, pause });
    const lost = await unanswered(takeSeat, command);
    expect(lost).toMatchObject({ is: 'failed', error: { code: 'store-unavailable' } });
    expect(await run(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: true });
    expect(await unanswered(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: true });
    await expectUnchanged(store, 3);
  });

  it('does not count as a repetition if the store itself sent it twice', async () => {
    const { store, run } = await openTheatre(1);
    const append: EventStore['append'] = async (...passed) => {
      await store.append(...passed);
      return store.append(...passed);
    };
    const twice = runner({ store: { ...store, append }, codec: seatCodec, pause });
    const command = makeTakeSeat('hall', 1, 'Mari');
    expect(await twice(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: false });
    expect(await run(takeSeat, command)).toMatchObject({ is: 'accepted', position: 3, again: true });
  });

  it('is decided again after a refusal, which leaves no trace', async () => {
    const { run, take } = await openTheatre();
    await take(1, 'Ken');
    const command = makeTakeSeat('hall', 1, 'Mari');
    expect(await run(takeSeat, command)).toMatchObject({ is: 'refused' });
    await run(freeSeat, makeFreeSeat('hall', 1));
    expect(await run(takeSeat, command)).toMatchObject({ is: 'accepted', again: false });
  });

  describe('at the same moment, decided by the other sender on another history,', () => {
    const sentTwice = async (before: Sitting, meanwhile: Sitting) => {
      const { store, run, take } = await openTheatre(2);
      const command = makeTakeSeat('hall', 1, 'Mari');
      const sit = (sitting: Sitting) =>
        sitting === 'Ken sits' ? take(2, 'Ken') : run(freeSeat, makeFreeSeat('hall', 2));
      await sit(before);
      const others = async () => {
        await sit(meanwhile);
        await run(takeSeat, command);
      };
      const overtaken = runner({ store: addRivals(store, [others]), codec: seatCodec, pause });
      return overtaken(takeSeat, command);
    };

    it('returns the complete other outcome if that has more events', async () => {
      expect(await sentTwice('Ken leaves', 'Ken sits')).toMatchObject({
        is: 'accepted',
        events: [{ type: 'SeatTaken' }, { type: 'RoomFilled' }],
        position: 4,
        again: true,
      });
    });

    it('returns the other outcome if that has fewer events', async () => {
      expect(await sentTwice('Ken sits', 'Ken leaves')).toMatchObject({
        is: 'accepted',
        events: [{ type: 'SeatTaken' }],
        position: 4,
        again: true,
      });
    });
  });

  it('at the same moment is recorded once', async () => {
    const { store, run } = await openTheatre(1);
    const command = makeTakeSeat('hall', 1, 'Mari');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => run(takeSeat, command)));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ is: 'accepted', position: 3 });
    await expectUnchanged(store, 3);
  });
});

describe('another command under the same id', () => {
  const other = (command: TakeSeat): TakeSeat => ({ ...command, seat: 2 });

  it('is an error with the position of the first one', async () => {
    const { store, run } = await openTheatre();
    const command = makeTakeSeat('hall', 1, 'Mari');
    await run(takeSeat, command);
    expect(await run(takeSeat, other(command))).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused', details: { command: command.id, position: 2 } },
    });
    await expectUnchanged(store, 2);
  });

  it('is an error too if its type differs', async () => {
    const { run } = await openTheatre();
    const command = makeTakeSeat('hall', 1, 'Mari');
    await run(takeSeat, command);
    const freeing = { ...makeFreeSeat('hall', 1), id: command.id };
    expect(await run(freeSeat, freeing)).toMatchObject({ error: { code: 'command-id-reused' } });
  });

  it('is an error if it is sent at the same moment', async () => {
    const { store, run } = await openTheatre();
    const command = makeTakeSeat('hall', 1, 'Mari');
    const outcomes = await Promise.all([run(takeSeat, command), run(takeSeat, other(command))]);
    expect(outcomes).toMatchObject([{ is: 'accepted' }, { error: { code: 'command-id-reused' } }]);
    await expectUnchanged(store, 2);
  });

  it('is an error at the same moment even if both record the same events', async () => {
    const { store, run } = await openTheatre();
    const command = makeTakeSeat('hall', 1, 'Mari');
    const reworded = { ...command, remark: 'near the aisle' };
    const outcomes = await Promise.all([run(takeSeat, command), run(takeSeat, reworded)]);
    expect(outcomes).toMatchObject([{ is: 'accepted' }, { error: { code: 'command-id-reused' } }]);
    await expectUnchanged(store, 2);
  });
});

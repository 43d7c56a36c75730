import { describe, expect, it } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { runner } from './runner.js';
import type { EventStore } from './store.js';
import { makeTakeSeat } from './testing/commands.js';
import { seatCodec, takeSeat } from './testing/seats.js';
import { pause, openTheatre, expectUnchanged } from './testing/theatre.js';

/** A runner on a store whose history the test can replace. */
const onChangeableHistory = (first: EventStore) => {
  let store = first;
  const verbs = Object.fromEntries(
    (['read', 'records', 'find', 'append'] as const).map((verb) => [
      verb,
      (...passed: never[]) => (store[verb] as (...passed: never[]) => unknown)(...passed),
    ]),
  );
  const run = runner({ store: { ...first, ...verbs }, codec: seatCodec, pause });
  return {
    take: (seat: number, guest: string) => run(takeSeat, makeTakeSeat('hall', seat, guest)),
    put: (other: EventStore) => (store = other),
  };
};

describe('a history that was restored under the runner', () => {
  it.each([
    ['shorter', [], 'history-missing'],
    ['as long as the one that the runner read', ['Aya', 'Eri'], 'history-changed'],
    ['longer', ['Aya', 'Eri', 'Taro'], 'history-changed'],
  ] as const)(
    'and is %s: the command reports it, and the next one is decided from the beginning',
    async (_, guests, code) => {
      const before = await openTheatre(5);
      const { take, put } = onChangeableHistory(before.store);
      await take(1, 'Mari');
      await take(2, 'Mari');
      const after = await openTheatre(5);
      for (const [index, guest] of guests.entries()) await after.take(index + 1, guest);
      put(after.store);
      expect(await take(4, 'Mari')).toMatchObject({ is: 'failed', error: { code } });
      await expectUnchanged(after.store, 1 + guests.length);
      expect(await take(4, 'Mari')).toMatchObject({ is: 'accepted', position: 2 + guests.length });
      expect(await unwrapAnswer(after.store.check())).toMatchObject({ position: 2 + guests.length });
    },
  );

  it('between the read and the append: nothing is recorded', async () => {
    const before = await openTheatre(5);
    const after = await openTheatre(5);
    await after.take(1, 'Ken');
    const { take, put } = onChangeableHistory({
      ...before.store,
      append: (...passed) => {
        put(after.store);
        return after.store.append(...passed);
      },
    });
    expect(await take(1, 'Mari')).toMatchObject({ is: 'failed', error: { code: 'history-changed' } });
    await expectUnchanged(after.store, 2);
    expect(await take(1, 'Mari')).toMatchObject({ refusals: [{ code: 'seat-taken', by: 'Ken' }] });
  });
});

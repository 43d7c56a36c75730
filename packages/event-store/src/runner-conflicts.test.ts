import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { inMemoryEventStore } from './in-memory.js';
import { runner } from './runner.js';
import type { EventStore, NewsItem } from './store.js';
import { storeError } from './store-error.js';
import { makeFreeSeat, makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { freeSeat, openRoom, seatCodec, takeSeat } from './testing/seats.js';
import { addRivals, pause, openTheatre, expectUnchanged } from './testing/theatre.js';

describe('a conflict', () => {
  it('is decided again after reading only the new events', async () => {
    const { store, take } = await openTheatre();
    await take(3, 'Mari');
    const rivals = [() => take(1, 'Ken'), () => take(2, 'Aya')];
    const overtaken = addRivals(store, rivals);
    const read = vi.spyOn(overtaken, 'read');
    const run = runner({ store: overtaken, codec: seatCodec, pause });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toEqual({
      is: 'refused',
      refusals: [{ code: 'seat-taken', by: 'Ken' }],
    });
    const seen = read.mock.calls.map(([items, options]) => [
      [...new Set((items as NewsItem[]).map(({ after }) => after?.position))],
      typeof options?.upTo === 'object' ? options.upTo.position : options?.upTo,
    ]);
    expect(seen).toEqual([
      [[undefined], undefined],
      [[undefined], 2],
      [[2], undefined],
      [[2], 3],
      [[], undefined],
    ]);
  });

  it('does not arise from events that cannot undo the acceptance', async () => {
    const { store, run, take } = await openTheatre();
    await run(openRoom, makeOpenRoom('cellar', 3));
    await take(1, 'Mari');
    await run(takeSeat, makeTakeSeat('cellar', 1, 'Mari'));
    const conflicts = vi.fn(pause);
    const rivals = [() => run(freeSeat, makeFreeSeat('cellar', 1)), () => take(2, 'Ken')];
    const overtaken = runner({ store: addRivals(store, rivals), codec: seatCodec, pause: conflicts });
    await run(freeSeat, makeFreeSeat('hall', 1));
    expect(await overtaken(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({ is: 'accepted' });
    expect(conflicts).not.toHaveBeenCalled();
    expect(await overtaken(takeSeat, makeTakeSeat('hall', 3, 'Aya'))).toMatchObject({ is: 'accepted' });
    expect(conflicts).toHaveBeenCalledTimes(1);
  });

  it('that repeats ends in an error after 50 attempts', async () => {
    const { store } = await openTheatre();
    const pauses: number[] = [];
    const condition = E.left(storeError('append-condition-failed', { positions: [2] }));
    const append = vi.fn<EventStore['append']>(() => Promise.resolve(condition));
    const run = runner({
      store: { ...store, append },
      codec: seatCodec,
      pause: (conflicts) => Promise.resolve(void pauses.push(conflicts)),
    });
    expect(await run(takeSeat, makeTakeSeat('hall', 1, 'Mari'))).toMatchObject({
      is: 'failed',
      error: { code: 'too-many-conflicts', details: { attempts: 50 } },
    });
    expect(append).toHaveBeenCalledTimes(50);
    expect(pauses).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });

  it("of many writers is resolved for all of them by the runner's own pauses", async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    const run = runner({ store, codec: seatCodec });
    await run(openRoom, makeOpenRoom('hall', 20));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, seat) => run(takeSeat, makeTakeSeat('hall', seat + 1, `guest ${seat}`))),
    );
    expect(outcomes.filter(({ is }) => is === 'accepted')).toHaveLength(20);
    await expectUnchanged(store, 22);
  });
});

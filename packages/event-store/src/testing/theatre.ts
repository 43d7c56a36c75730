import { expect } from 'vitest';
import { headOf } from '../contract/recording.js';
import { inMemoryEventStore } from '../in-memory.js';
import { runner } from '../runner.js';
import type { EventStore } from '../store.js';
import { openingOf, takingOf } from './commands.js';
import { openRoom, seatCodec, takeSeat } from './seats.js';

/** A pause for runners without rivals. */
export const pause = () => Promise.resolve();

/** A store with one open room, the hall. */
export const theatre = async (seats = 3) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec: seatCodec, pause });
  await run(openRoom, openingOf('hall', seats));
  const take = (seat: number, guest: string) => run(takeSeat, takingOf('hall', seat, guest));
  return { store, run, take };
};

/** Runs a rival before each append, in order, while the list has rivals. */
export const overtakenBy = (store: EventStore, rivals: (() => Promise<unknown>)[]): EventStore => ({
  ...store,
  append: async (events, condition) => {
    await rivals.shift()?.();
    return store.append(events, condition);
  },
});

/** Expects that nothing was recorded, so that the head is still the same. */
export const unchanged = async (store: EventStore, head: number) => expect(await headOf(store)).toBe(head);

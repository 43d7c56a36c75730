import { expect } from 'vitest';
import { findHeadPosition } from '../contract/recording.js';
import { inMemoryEventStore } from '../in-memory.js';
import { runner } from '../runner.js';
import type { EventStore } from '../store.js';
import { makeOpenRoom, makeTakeSeat } from './commands.js';
import { openRoom, seatCodec, takeSeat } from './seats.js';

/** A pause for runners without rivals. */
export const pause = () => Promise.resolve();

/** A store with one open room, the hall. */
export const openTheatre = async (seats = 3) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  const run = runner({ store, codec: seatCodec, pause });
  await run(openRoom, makeOpenRoom('hall', seats));
  const take = (seat: number, guest: string) => run(takeSeat, makeTakeSeat('hall', seat, guest));
  return { store, run, take };
};

/** Runs the next rival of the list before each append, while the list has rivals. */
export const addRivals = (store: EventStore, rivals: (() => Promise<unknown>)[]): EventStore => ({
  ...store,
  append: async (events, condition) => {
    await rivals.shift()?.();
    return store.append(events, condition);
  },
});

/** Expects that nothing was recorded, so that the head is still the same. */
export const expectUnchanged = async (store: EventStore, head: number) =>
  expect(await findHeadPosition(store)).toBe(head);

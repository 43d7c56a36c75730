import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { findHeadPosition, findCursorAt } from './contract/recording.js';
import { chooseRuns } from './contract/runs.js';
import { someEvent } from './contract/some-event.js';
import { makeStateReader } from './folds.js';
import { inMemoryEventStore } from './in-memory.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';
import { seatCodec, seatingIn, seatsIn, seatsOf, type SeatEvent } from './testing/seats.js';

const record = (store: EventStore, events: readonly SeatEvent[]) =>
  unwrapAnswer(store.append(events.map((event) => someEvent(seatCodec.encode(event)))));

const opened: SeatEvent = { type: 'RoomOpened', room: 'hall', seats: 9 };
const taken = (seat: number, guest = 'Mari', room = 'hall'): SeatEvent => ({
  type: 'SeatTaken',
  room,
  seat,
  guest,
});

const hall = { seats: seatsIn('hall'), taken: seatingIn('hall') };

const stored = async (events: readonly SeatEvent[]) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  await record(store, events);
  return { store, read: vi.spyOn(store, 'read') };
};

describe('reading aggregates', () => {
  it('folds each over its own events, in one read', async () => {
    const { store, read } = await stored([opened, taken(1), taken(2, 'Ken'), taken(3, 'Mari', 'cellar')]);
    const states = makeStateReader(store, seatCodec, 10)({ ...hall, mari: seatsOf('Mari') }, { upTo: 4 });
    expect((await unwrapAnswer(states)).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari', 2: 'Ken' },
      mari: 2,
    });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('returns the states at the position, whatever was recorded later', async () => {
    const { store } = await stored([opened, taken(1), taken(2)]);
    expect((await unwrapAnswer(makeStateReader(store, seatCodec, 10)(hall, { upTo: 2 }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari' },
    });
    expect((await unwrapAnswer(makeStateReader(store, seatCodec, 10)(hall, { upTo: 0 }))).states).toEqual({
      seats: undefined,
      taken: {},
    });
  });

  it('again reads nothing at the same cursor, and only new events at a later one', async () => {
    const { store, read } = await stored([opened, taken(1), taken(2)]);
    const states = makeStateReader(store, seatCodec, 10);
    const { upTo: two } = await unwrapAnswer(states(hall, { upTo: 2 }));
    read.mockClear();
    expect((await unwrapAnswer(states(hall, { upTo: two }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari' },
    });
    expect(read).not.toHaveBeenCalled();
    const later = await unwrapAnswer(states(hall));
    expect(later.states).toEqual({ seats: 9, taken: { 1: 'Mari', 2: 'Mari' } });
    expect(later.upTo.position).toBe(3);
    const items = [...hall.seats.query, ...hall.taken.query].map((item) => ({ ...item, after: two }));
    expect(read.mock.calls).toEqual([[items, {}]]);
  });

  it('returns the cursor, even for no aggregate', async () => {
    const { store } = await stored([opened, taken(1), taken(2)]);
    const states = await unwrapAnswer(makeStateReader(store, seatCodec, 10)({}, { upTo: 2 }));
    expect(states).toEqual({ states: {}, upTo: await findCursorAt(store, 2) });
  });

  it('does not use a fold that is ahead of the position', async () => {
    const { store } = await stored([opened, taken(1), taken(2), taken(3)]);
    const states = makeStateReader(store, seatCodec, 10);
    await states(hall, { upTo: 4 });
    expect((await unwrapAnswer(states(hall, { upTo: 2 }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari' },
    });
    expect((await unwrapAnswer(states(hall, { upTo: 3 }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari', 2: 'Mari' },
    });
  });

  it('continues folds of different age to one position', async () => {
    const { store } = await stored([opened, taken(1), taken(2), taken(3)]);
    const states = makeStateReader(store, seatCodec, 10);
    await states({ taken: seatingIn('hall') }, { upTo: 3 });
    await states({ mari: seatsOf('Mari') }, { upTo: 1 });
    const all = await unwrapAnswer(states({ ...hall, mari: seatsOf('Mari') }, { upTo: 4 }));
    expect(all.states).toEqual({ seats: 9, taken: { 1: 'Mari', 2: 'Mari', 3: 'Mari' }, mari: 3 });
  });

  it('distinguishes aggregates that share a query', async () => {
    const { store } = await stored([opened, taken(1)]);
    const states = makeStateReader(store, seatCodec, 10);
    const count = { ...seatsOf('Mari'), query: seatingIn('hall').query };
    expect((await unwrapAnswer(states({ count }, { upTo: 2 }))).states).toEqual({ count: 1 });
    expect((await unwrapAnswer(states({ taken: seatingIn('hall') }, { upTo: 2 }))).states).toEqual({
      taken: { 1: 'Mari' },
    });
  });

  it('keeps a limited number of folds: those used last', async () => {
    const { store, read } = await stored([opened, taken(1)]);
    const states = makeStateReader(store, seatCodec, 2);
    const readsFor = async (guest: string) => {
      const upTo = await findCursorAt(store, 2);
      read.mockClear();
      await states({ seats: seatsOf(guest) }, { upTo });
      return read.mock.calls.length;
    };
    await readsFor('Mari');
    await readsFor('Ken');
    expect(await readsFor('Mari')).toBe(0);
    expect(await readsFor('Aya')).toBe(1);
    expect(await readsFor('Mari')).toBe(0);
    expect(await readsFor('Ken')).toBe(1);
  });

  it('stops at an event that cannot be read, each time', async () => {
    const { store } = await stored([opened, taken(1)]);
    await unwrapAnswer(
      store.append([someEvent({ type: 'SeatTaken', schemaVersion: 2, tags: ['room:hall'] })]),
    );
    await record(store, [taken(2)]);
    const states = makeStateReader(store, seatCodec, 10);
    for (const upTo of [3, 4, 4])
      expect(await expectFailure('unreadable-event', states(hall, { upTo }))).toEqual({
        position: 3,
        type: 'SeatTaken',
        schemaVersion: 2,
        path: 'schemaVersion',
        reason: 'is not known',
      });
    expect((await unwrapAnswer(states(hall, { upTo: 2 }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari' },
    });
  });

  it('passes on an error of the store and continues once the store answers', async () => {
    const { store, read } = await stored([opened, taken(1)]);
    const states = makeStateReader(store, seatCodec, 10);
    read.mockResolvedValueOnce(
      E.left(storeError('store-unavailable', { store: 'The store', reason: 'it is away' })),
    );
    await expectFailure('store-unavailable', states(hall, { upTo: 2 }));
    expect((await unwrapAnswer(states(hall, { upTo: 2 }))).states).toEqual({
      seats: 9,
      taken: { 1: 'Mari' },
    });
  });
});

describe('remembered folds', () => {
  const numRuns = chooseRuns(200, 5_000);
  const guest = fc.constantFrom('Mari', 'Ken', 'Aya');
  const room = fc.constantFrom('hall', 'cellar');
  const event = fc.oneof(
    fc.record({ type: fc.constant('RoomOpened' as const), room, seats: fc.nat(5) }),
    fc.record({
      type: fc.constantFrom('SeatTaken' as const, 'SeatFreed' as const),
      room,
      seat: fc.nat(3),
      guest,
    }),
  );
  const aggregates = { hall: seatingIn('hall'), cellar: seatingIn('cellar'), seats: seatsIn('hall') };
  const guests = { Mari: seatsOf('Mari'), Ken: seatsOf('Ken'), Aya: seatsOf('Aya') };
  const chosen = fc.subarray([...Object.entries(aggregates), ...Object.entries(guests)], { minLength: 1 });
  const step = fc.oneof(
    fc.record({ record: fc.array(event, { minLength: 1, maxLength: 3 }) }),
    fc.record({ read: chosen, behind: fc.nat(4) }),
  );

  it('give the same states as new ones, in any order of reads, events and positions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(6), fc.array(step, { maxLength: 20 }), async (kept, steps) => {
        const store = inMemoryEventStore({ librarySystem: 'theatre' });
        const states = makeStateReader(store, seatCodec, kept);
        for (const taken of steps) {
          if ('record' in taken) await record(store, taken.record);
          else {
            const upTo = Math.max(0, (await findHeadPosition(store)) - taken.behind);
            const read = Object.fromEntries(taken.read);
            const fresh = await unwrapAnswer(makeStateReader(store, seatCodec, 0)(read, { upTo }));
            expect(await unwrapAnswer(states(read, { upTo }))).toEqual(fresh);
          }
        }
      }),
      { numRuns },
    );
  });
});

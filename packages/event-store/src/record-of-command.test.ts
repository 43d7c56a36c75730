import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v5 as uuidv5 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { answered, failedWith } from './contract/answered.js';
import type { Command } from './decision.js';
import type { StoredEvent } from './event.js';
import { inMemoryEventStore } from './in-memory.js';
import { recordedCommand, recordedFor, recordOf } from './record-of-command.js';
import { takingOf } from './testing/orders.js';
import { seatCodec, type SeatEvent } from './testing/seats.js';

const command = { ...takingOf('hall', 1, 'Mari') };
const events: NonEmptyArray<SeatEvent> = [
  { type: 'SeatTaken', room: 'hall', seat: 1, guest: 'Mari' },
  { type: 'RoomFilled', room: 'hall' },
];

const recorded = async () => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  return answered(store.append(recordOf(command, 7, events, seatCodec)));
};

describe('the record of a command', () => {
  it('has the same ids each time, made from the command and the place', () => {
    const ids = () => recordOf(command, 7, events, seatCodec).map(({ id }) => id);
    expect(ids()).toEqual([uuidv5('0', command.id), uuidv5('1', command.id)]);
    expect(ids()).toEqual(ids());
  });

  it('gives the command back, from the first event alone', async () => {
    const [first, second] = await recorded();
    expect(first && recordedCommand(first)).toEqual({ command, decidedAt: 7 });
    expect(second && recordedCommand(second)).toBeUndefined();
  });

  it('is for a command that asks the same, at whatever instant', async () => {
    const stored = await recorded();
    for (const same of [command, { ...command, at: '2030-01-01T00:00:00.000Z' }])
      expect(await answered(Promise.resolve(recordedFor(same, stored)))).toBe(stored);
  });

  it('is for no other command, and not for one that stands in no event', async () => {
    const stored = await recorded();
    const others: readonly (readonly [Command, readonly StoredEvent[]])[] = [
      [takingOf('hall', 1, 'Mari'), stored],
      [Object.assign({ ...command }, { guest: 'Ken' }), stored],
      [{ ...command, type: 'FreeSeat' }, stored],
      [command, stored.map((event) => ({ ...event, metadata: {} }))],
    ];
    for (const [other, under] of others) {
      const reused = failedWith('command-id-reused', Promise.resolve(recordedFor(other, under)));
      expect(await reused).toEqual({ command: other.id, position: 1 });
    }
  });
});

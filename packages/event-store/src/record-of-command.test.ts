import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v5 as uuidv5 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { record } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import type { Command, HostRuleVersion } from './decision.js';
import type { NewEvent, StoredEvent } from './event.js';
import { inMemoryEventStore } from './in-memory.js';
import { isRecord, findRecord, readRecordedCommand, checkRecord, makeRecord } from './record-of-command.js';
import { findUnexplainedEvents } from './recorded-commands.js';
import { makeTakeSeat } from './testing/commands.js';
import { seatCodec, takeSeat, type SeatEvent } from './testing/seats.js';

const command = { ...makeTakeSeat('hall', 1, 'Mari') };
const events: NonEmptyArray<SeatEvent> = [
  { type: 'SeatTaken', room: 'hall', seat: 1, guest: 'Mari' },
  { type: 'RoomFilled', room: 'hall' },
];

const recorded = async () => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  return record(store, makeRecord({ command, version: 1, decidedAt: 0 }, events, seatCodec));
};

describe('the record of a command', () => {
  it('has the same ids each time, derived from the command and the index', () => {
    const ids = () =>
      makeRecord({ command, version: 1, decidedAt: 0 }, events, seatCodec).map(({ id }) => id);
    expect(ids()).toEqual([uuidv5('0', command.id), uuidv5('1', command.id)]);
    expect(ids()).toEqual(ids());
  });

  it('returns the command from the first event only', async () => {
    const [first, second] = await recorded();
    expect(first && readRecordedCommand(first)).toEqual({ command, version: 1, decidedAt: 0 });
    expect(second && readRecordedCommand(second)).toBeUndefined();
  });

  it('names the release and the host’s rules that decided, and is the same record for all of them', async () => {
    const by = (release: string, ...hostRules: readonly HostRuleVersion[]) =>
      makeRecord({ command, version: 1, decidedAt: 0, decidedBy: { release, hostRules } }, events, seatCodec);
    const guard = { code: 'host:no-front-row', version: 2 };
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    const stored = await record(store, by('theatre 1.0.0', guard));
    const [first] = stored;
    expect(first && readRecordedCommand(first)).toEqual({
      command,
      version: 1,
      decidedAt: 0,
      decidedBy: { release: 'theatre 1.0.0', hostRules: [guard] },
    });
    expect(isRecord(by('theatre 2.0.0'), stored)).toBe(true);
    expect(isRecord(makeRecord({ command, version: 1, decidedAt: 1 }, events, seatCodec), stored)).toBe(
      false,
    );
  });

  it.each([
    ['an older history, as a text', 'theatre 0.9.0', { release: 'theatre 0.9.0', hostRules: [] }],
    ['no list of rules', { release: 'theatre 1.0.0', hostRules: 'all' }, undefined],
    ['a rule without a version', { release: 'theatre 1.0.0', hostRules: [{ code: 'host:x' }] }, undefined],
    ['no release', { hostRules: [] }, undefined],
    ['a number', 7, undefined],
  ])('reads its deciders from %s', (_, decidedBy, read) => {
    const metadata = { command: { ...command }, decidedAt: 0, decidedBy };
    expect(readRecordedCommand({ metadata, position: 1 })?.decidedBy).toEqual(read);
  });

  it.each([
    ['that is not an object', { command: 'TakeSeat', decidedAt: 0 }],
    ['without an id', { command: { type: 'TakeSeat' }, version: 1, decidedAt: 0 }],
    ['whose id is not a UUID', { command: { type: 'TakeSeat', id: 'order-1' }, version: 1, decidedAt: 0 }],
    [
      'whose id is in capitals',
      { command: { type: 'TakeSeat', id: command.id.toUpperCase() }, version: 1, decidedAt: 0 },
    ],
    ['without the place of its decision', { command: { ...command } }],
    ['that was decided after itself', { command: { ...command }, version: 1, decidedAt: 8 }],
  ])('contains no command %s', (_, metadata) => {
    expect(readRecordedCommand({ metadata: metadata, position: 8 })).toBeUndefined();
  });

  it('belongs to a command with the same request, at any instant', async () => {
    const stored = await recorded();
    for (const same of [command, { ...command, at: '2030-01-01T00:00:00.000Z' }])
      expect(await unwrapAnswer(Promise.resolve(checkRecord(takeSeat, same, stored)))).toBe(stored);
  });

  it('can be empty', async () => {
    expect(await unwrapAnswer(Promise.resolve(checkRecord(takeSeat, command, [])))).toEqual([]);
  });

  it('belongs to no other command, and to no command that is missing from the events', async () => {
    const stored = await recorded();
    const others: readonly (readonly [Command, readonly StoredEvent[]])[] = [
      [makeTakeSeat('hall', 1, 'Mari'), stored],
      [Object.assign({ ...command }, { guest: 'Ken' }), stored],
      [{ ...command, type: 'FreeSeat' }, stored],
      [command, stored.map((event) => ({ ...event, metadata: {} }))],
    ];
    for (const [other, under] of others) {
      const reused = expectFailure('command-id-reused', Promise.resolve(checkRecord(takeSeat, other, under)));
      expect(await reused).toEqual({ command: other.id, position: 1 });
    }
  });
});

describe('the events of a command', () => {
  const history = async () => {
    const store = inMemoryEventStore({ librarySystem: 'theatre' });
    await unwrapAnswer(store.append([someEvent()]));
    await unwrapAnswer(store.append(makeRecord({ command, version: 1, decidedAt: 1 }, events, seatCodec)));
    return store;
  };

  it('are found by its id: adjacent events, and no others', async () => {
    const store = await history();
    const recorded = await unwrapAnswer(findRecord(store, command.id));
    expect(recorded.map(({ position }) => position)).toEqual([2, 3]);
    await unwrapAnswer(
      store.append(
        makeRecord(
          { command: { ...makeTakeSeat('hall', 2, 'Ken') }, version: 1, decidedAt: 3 },
          events,
          seatCodec,
        ),
      ),
    );
    expect(await unwrapAnswer(findRecord(store, command.id))).toEqual(recorded);
    expect(await unwrapAnswer(findRecord(store, makeTakeSeat('hall', 1, 'Mari').id))).toEqual([]);
  });

  it('are explained by it; other events are unexplained', async () => {
    const store = await history();
    await unwrapAnswer(store.append([someEvent()]));
    const [, second] = makeRecord(
      { command: { ...makeTakeSeat('hall', 2, 'Ken') }, version: 1, decidedAt: 4 },
      events,
      seatCodec,
    );
    await unwrapAnswer(store.append([second as NewEvent]));
    await unwrapAnswer(
      store.append([someEvent({ metadata: { command: { ...command }, version: 1, decidedAt: 5 } })]),
    );
    expect(await unwrapAnswer(findUnexplainedEvents(store))).toEqual([1, 4, 5, 6]);
  });
});

import fc, { type Scheduler } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { chooseRuns } from './contract/runs.js';
import { scheduleStore } from './contract/schedule-store.js';
import type { Command, Decision } from './decision.js';
import type { StoredEvent } from './event.js';
import { inMemoryEventStore } from './in-memory.js';
import { reExecute } from './re-execute.js';
import { findRecord, readRecordedCommand } from './record-of-command.js';
import { runner, type Outcome } from './runner.js';
import type { EventStore } from './store.js';
import { makeOpenRoom, makeTakeSeat } from './testing/commands.js';
import { freeSeat, mostSeats, openRoom, seatCodec, takeSeat } from './testing/seats.js';
import type { FreeSeat, SeatEvent, SeatRefusal, TakeSeat } from './testing/seats.js';

const seats = 2;
const fields = { id: fc.uuid(), at: fc.constant('2024-06-01T03:00:00.000Z'), room: fc.constant('hall') };
const seat = fc.integer({ min: 1, max: seats });
const taking: fc.Arbitrary<TakeSeat> = fc.record({
  ...fields,
  type: fc.constant('TakeSeat'),
  seat,
  guest: fc.constantFrom('Mari', 'Ken'),
});
const freeing: fc.Arbitrary<FreeSeat> = fc.record({ ...fields, type: fc.constant('FreeSeat'), seat });

/** Commands, each sent by one to three senders. */
const sendings = fc
  .uniqueArray(fc.oneof({ weight: 3, arbitrary: taking }, freeing), {
    selector: ({ id }) => id,
    minLength: 2,
    maxLength: 5,
  })
  .chain((commands) =>
    fc.tuple(
      ...commands.map((command) => fc.integer({ min: 1, max: 3 }).map((times) => ({ command, times }))),
    ),
  );

type Sending = Parameters<typeof played>[1][number];

const decisions: readonly Decision<Command, SeatEvent, SeatRefusal>[] = [openRoom, takeSeat, freeSeat];

const played = async (
  scheduler: Scheduler,
  sent: readonly { readonly command: TakeSeat | FreeSeat; readonly times: number }[],
  weakened: (store: EventStore) => EventStore = (store) => store,
) => {
  const store = inMemoryEventStore({ librarySystem: 'theatre' });
  await runner({ store, codec: seatCodec })(openRoom, makeOpenRoom('hall', seats));
  await runner({ store, codec: seatCodec })(openRoom, makeOpenRoom('cellar', seats));
  await runner({ store, codec: seatCodec })(takeSeat, makeTakeSeat('cellar', 1, 'Mari'));
  const send = ({ command }: Sending): Promise<Outcome<SeatEvent, SeatRefusal>> => {
    const scheduled = scheduleStore(scheduler, weakened(store));
    const run = runner({ store: scheduled, codec: seatCodec, pause: () => Promise.resolve() });
    return command.type === 'TakeSeat' ? run(takeSeat, command) : run(freeSeat, command);
  };
  const outcomes = await scheduler.waitFor(
    Promise.all(
      sent.map((sending) => Promise.all(Array.from({ length: sending.times }, () => send(sending)))),
    ),
  );
  return { store, outcomes, history: await unwrapAnswer(store.records()) };
};

/** The rules, written without the aggregates that enforce them. */
const expectRulesKept = (history: readonly StoredEvent[]) => {
  const guests = new Map<string, unknown>();
  for (const { type, data } of history) {
    const place = JSON.stringify([data['room'], data['seat']]);
    if (type === 'SeatTaken') {
      expect(guests.has(place)).toBe(false);
      guests.set(place, data['guest']);
    }
    if (type === 'SeatFreed') expect(guests.delete(place)).toBe(true);
    for (const guest of ['Mari', 'Ken'])
      expect([...guests.values()].filter((one) => one === guest).length).toBeLessThanOrEqual(mostSeats);
  }
};

describe('commands sent at the same time', () => {
  const numRuns = chooseRuns(150, 20_000);

  it(
    'keep every rule, are recorded once, and are decided the same again, in any interleaving of their calls',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), sendings, async (scheduler, sent) => {
          const { store, outcomes, history } = await played(scheduler, sent);
          expectRulesKept(history);
          for (const [index, ofOne] of outcomes.entries()) {
            const recorded = await unwrapAnswer(findRecord(store, sent[index]?.command.id ?? ''));
            const accepted = ofOne.filter((outcome) => outcome.is === 'accepted');
            expect(ofOne.filter(({ is }) => is === 'failed')).toEqual([]);
            expect(accepted.length > 0).toBe(recorded.length > 0);
            for (const { events, position } of accepted) {
              expect(events.map(({ type }) => type)).toEqual(recorded.map(({ type }) => type));
              expect(position).toBe(recorded.at(-1)?.position);
            }
          }
          for (const { position } of history.filter((event) => readRecordedCommand(event)))
            expect(await unwrapAnswer(reExecute(store, seatCodec, decisions, position))).toEqual({
              is: 'same',
            });
        }),
        { numRuns },
      );
    },
  );

  it('break the rules in a store that does not check conditions, and this search detects it', async () => {
    const unchecked = (store: EventStore): EventStore => ({
      ...store,
      append: (events) => store.append(events),
    });
    const search = await fc.check(
      fc.asyncProperty(fc.scheduler(), sendings, async (scheduler, sent) => {
        expectRulesKept((await played(scheduler, sent, unchecked)).history);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(search.failed).toBe(true);
  });
});

import {
  findLastCursor,
  pagesOfRecords,
  reExecuteAll,
  type Command,
  type Decision,
  type StoredEvent,
  orThrow,
} from '@torioki/event-store';
import { decisions, lendingEventCodec, type LendingEvent, type Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { simulate, type Simulated, type Simulation } from './index.js';

const small = { days: 110, patrons: 40, titles: 90, places: 5 };

const simulated = async (sizes: Partial<Simulation> = {}): Promise<Simulated> => {
  return orThrow(await simulate({ seed: 7, ...small, ...sizes }));
};

const historyOf = async ({ events }: Simulated): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for await (const page of pagesOfRecords(events)) all.push(...(E.isRight(page) ? page.right : []));
  return all;
};

const every: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

const one = await simulated();
const history = await historyOf(one);

describe('a simulated history', () => {
  it('is the same for the same seed, byte by byte, and different for another seed', async () => {
    expect(await historyOf(await simulated())).toEqual(history);
    const other = await simulated({ seed: 8, days: 10 });
    const others = await historyOf(other);
    expect(other.events.librarySystem).toBe('simulated-8');
    expect(others).not.toEqual(history.slice(0, others.length));
  });

  it('has the times of its commands, and ends on its last day', () => {
    const late = history.filter(({ recordedAt, data }) => recordedAt !== data['at']);
    expect(late).toEqual([]);
    expect(history[0]?.recordedAt.slice(0, 10)).toBe('2021-03-31');
    expect(history.at(-1)?.recordedAt.slice(0, 10)).toBe('2021-07-19');
  });

  it('contains all usual events of a library', () => {
    expect([...new Set(history.map(({ type }) => type))].sort()).toMatchInlineSnapshot(`
      [
        "ArrivedAtBranch",
        "Cancelled",
        "ClosedDaysPublished",
        "ClosureExtended",
        "CopyAdded",
        "DispatchDaysPublished",
        "HoldExpired",
        "PickedUp",
        "PickupChanged",
        "PickupLocationAdded",
        "PolicyPublished",
        "ReadingOrderSet",
        "ReadyNoticeNotSent",
        "ReadyNoticeSent",
        "ReceivedAtHeadquarters",
        "Renewed",
        "Reserved",
        "Returned",
        "Secured",
        "Shipped",
        "TurnCame",
      ]
    `);
  });

  it('meets the refusals of patrons, but no mistakes of staff and machines', () => {
    expect([...one.refused.keys()].sort()).toMatchInlineSnapshot(`
      [
        "already-borrowed",
        "already-reserved",
        "already-secured",
        "nobody-waiting",
        "nothing-to-change",
        "over-reservation-limit",
        "pickup-settled",
        "predecessor-not-secured",
        "prefectural-card-missing",
        "renewal-branch-pickup",
        "renewal-limit-reached",
        "renewal-patron-overdue",
        "renewal-reserved-by-other",
        "reservation-elsewhere",
      ]
    `);
  });

  it('verifies, and every command has the same outcome when it is decided again', async () => {
    expect(await one.events.check()).toEqual(await findLastCursor(one.events));
    const executions: string[] = [];
    for await (const executed of reExecuteAll(one.events, lendingEventCodec, every))
      executions.push(E.isRight(executed) ? executed.right.execution.is : executed.left.message);
    expect(new Set(executions)).toEqual(new Set(['same']));
    expect(executions).toHaveLength(one.accepted);
  });
});

describe('a simulation', () => {
  it('of a single patron, title, place and day has a history', async () => {
    const least = await historyOf(await simulated({ days: 1, patrons: 1, titles: 1, places: 1 }));
    expect(least.length).toBeGreaterThan(4);
  });

  it('can begin on any day', async () => {
    const from = '2030-12-30';
    expect((await historyOf(await simulated({ from, days: 10 }))).at(-1)?.recordedAt.slice(0, 4)).toBe(
      '2031',
    );
  });

  it.each([{ days: 0 }, { patrons: 1.5 }, { titles: -1 }, { seed: 0.5 }, { days: 5_000 }])(
    'fails for %o',
    async (wrong) => {
      expect(await simulate({ seed: 1, ...wrong })).toMatchObject({ error: { code: 'invalid-input' } });
    },
  );
});

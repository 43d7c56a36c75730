import { chooseRuns } from '@torioki/event-store/contract';
import { addCopy, reserve } from '@torioki/lending/samples';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataOf, LendingEvent } from '@torioki/lending';
import { noticeCommands, shipCommands } from './commands/stages.js';
import { withMemory, withSqlite } from './desk/scratch-stores.js';
import { startStoreServers } from './desk/server-stores.js';
import { holdsEndedEarly, playWeeks, weeks } from './promises/library-days.js';
import { wronglyOmittedDays, type Verdict } from './promises/judge-day.js';
import { recordCommands } from './scenarios/scenario.js';

/** The occurrences that the histories must contain, so that they test the law. */
const occurrences = [
  ...(['hold expired', 'days changed', 'late mail', 'cancelled notice'] as const),
  ...(['early parcel', 'late parcel', 'lost parcel', 'sent home'] as const),
  ...(['copy removed', 'parcel came back'] as const),
  ...([
    'closure of all',
    'closure of places',
    'calendar republished',
    'pickup moved',
    'place changed',
  ] as const),
] as const;
type Occurrence = (typeof occurrences)[number];

type Notice = DataOf<'ReadyNoticeSent'>;

const ofNotice = ({ why }: Notice): Occurrence | undefined => {
  if (why === 'days-changed') return 'days changed';
  return why === 'late' ? 'late mail' : undefined;
};

/** Whether an arrival was before or after the first day in the first notice about the copy. */
const ofArrival = ({ on }: DataOf<'ArrivedAtBranch'>, first: Notice | undefined): Occurrence | undefined => {
  const from = first?.promised.from ?? null;
  if (from === null || on === from) return undefined;
  return on < from ? 'early parcel' : 'late parcel';
};

type Firsts = ReadonlyMap<string, Notice>;

const ofEvents: {
  readonly [Type in LendingEvent['type']]?: (data: DataOf<Type>, firsts: Firsts) => Occurrence | undefined;
} = {
  HoldExpired: () => 'hold expired',
  ReadyNoticeSent: ofNotice,
  WaitNoticeSent: () => 'cancelled notice',
  Shipped: ({ pickupClass }) => (pickupClass === 'home' ? 'sent home' : undefined),
  ArrivedAtBranch: (data, firsts) => ofArrival(data, firsts.get(data.reservation)),
  TransitLost: () => 'lost parcel',
  RemovedFromCirculation: ({ reservation }) => (reservation === null ? undefined : 'copy removed'),
  CameBack: () => 'parcel came back',
  ClosureExtended: ({ places }) => (places === 'all' ? 'closure of all' : 'closure of places'),
  ClosedDaysPublished: () => 'calendar republished',
  DispatchDaysPublished: () => 'calendar republished',
  PickupChanged: ({ copy }) => (copy === null ? undefined : 'pickup moved'),
  PickupLocationChanged: () => 'place changed',
};

const occurrenceOf = <Type extends LendingEvent['type']>(
  { type, data }: { readonly type: Type; readonly data: DataOf<Type> },
  firsts: Firsts,
): Occurrence | undefined => ofEvents[type]?.(data, firsts);

const occurrencesIn = (history: readonly LendingEvent[], after: number): readonly Occurrence[] => {
  const firsts = new Map<string, Notice>();
  return history.flatMap((event, index) => {
    if (event.type === 'ReadyNoticeSent' && event.data.why === 'ready')
      firsts.set(event.data.reservation, event.data);
    return index < after ? [] : (occurrenceOf(event, firsts) ?? []);
  });
};

const { withPostgres, withEventStoreDb, stop } = await startStoreServers();
afterAll(stop);

const stores = [
  ['in memory', withMemory, chooseRuns(40, 16_000)],
  ['on SQLite', withSqlite, chooseRuns(3, 2_000)],
  ['on PostgreSQL', withPostgres, chooseRuns(2, 1_000)],
  ['on EventStoreDB', withEventStoreDb, chooseRuns(2, 1_000)],
] as const;

/**
 * Four reservations have had a notice. The copy of one of them is on its way to a branch. A fifth reservation
 * waits in the queue.
 */
const opened = await recordCommands([
  ...shipCommands(1, 'a-1', 'wkn'),
  ...noticeCommands(2, 'b-1', 'gikai'),
  ...noticeCommands(3, 'c-1', 'abs'),
  addCopy('b-2'),
  ...noticeCommands(4, 'b-2', 'home'),
  reserve(2, [5, 'c', 'wkn']),
]);

const verdicts: readonly Verdict[] = ['kept', 'changed', 'moved', 'late', 'gone', 'broken'];

const countOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** The smallest number of each exception and each occurrence when the counts are full. */
const least = 100;

describe('the law of promises', () => {
  it.each(stores)(
    'no hold ends before a named day, and the patron gets the book on each named day, %s',
    { timeout: 7_200_000 },
    async (where, withStore, numRuns) => {
      const met = countOf(verdicts);
      const seen = countOf(occurrences);
      const seed = Math.trunc(Math.random() * 2 ** 31);
      await fc.assert(
        fc.asyncProperty(weeks, (steps) =>
          withStore(opened, async (store) => {
            const { judged, history } = await playWeeks(store, steps);
            for (const { verdict } of judged) met[verdict] += 1;
            for (const occurrence of occurrencesIn(history, opened.length)) seen[occurrence] += 1;
            expect(judged.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
            expect(holdsEndedEarly(history)).toEqual([]);
            expect(wronglyOmittedDays(history)).toEqual([]);
          }),
        ),
        { numRuns, seed },
      );
      console.info(`${where}, ${numRuns} histories, seed ${seed}: ${JSON.stringify({ ...met, ...seen })}`);
      if (numRuns >= 40) expect(Math.min(met.kept, met.changed, met.late, met.gone)).toBeGreaterThan(0);
      const { broken: _, ...rest } = { ...met, ...seen };
      if (numRuns >= 1_000) expect(Object.entries(rest).filter(([, times]) => times < least)).toEqual([]);
    },
  );
});

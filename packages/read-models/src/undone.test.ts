import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec, type LendingCommand, type LendingEvent } from '@torioki/lending';
import { recallCommand } from '@torioki/lending/decisions';
import {
  declareLost,
  receiveAtHeadquarters,
  story,
  undo,
  withNewId,
  type Story,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAggregates } from './testing/fold-aggregates.js';
import type { DaysUntilFreeDocument } from './days-until-free/document.js';
import type { SetAside } from './hold-shelf/document.js';
import { foldOf, type DocumentsByModel } from './testing/fold-documents.js';
import { steadySteps, runSteps, type Accepted } from './testing/histories.js';

/** The pseudonyms under which a reservation or a loan has begun. */
const begunIn = (events: readonly LendingEvent[]): ReadonlySet<unknown> =>
  new Set(
    events.flatMap(({ type, data }) => (type in beginning && 'borrower' in data ? [data.borrower] : [])),
  );

const beginning = { Reserved: true, PickedUp: true, ReservationMigrated: true, LoanMigrated: true };

const isLentAfterEnd = (hold: SetAside | null): boolean => hold?.is === 'lent-after-end';

/**
 * The documents without what they keep only until the next step of a copy: the hold that ended before a loan
 * from the shelf, and the cycle that a loss or a removal dropped.
 */
const withoutKeptSteps = (documents: DocumentsByModel): DocumentsByModel => {
  const { 'hold-shelf': holds = {}, 'days-until-free': cycles = {}, ...others } = documents;
  return {
    ...others,
    'hold-shelf': Object.fromEntries(
      Object.entries(holds as Readonly<Record<string, SetAside>>).flatMap(([copy, one]) =>
        isLentAfterEnd(one) ? [] : [[copy, isLentAfterEnd(one.before) ? { ...one, before: null } : one]],
      ),
    ),
    'days-until-free': Object.fromEntries(
      Object.entries(cycles).flatMap(([copy, one]) => {
        const { open, past } = one as DaysUntilFreeDocument;
        return open === null && past.length === 0 ? [] : [[copy, { open, past }]];
      }),
    ),
  };
};

/**
 * Everything that decisions and views know. An undone loan leaves its pseudonym used: what is known of other
 * pseudonyms than those in `begun` is left out.
 */
const knownAfter = (events: readonly LendingEvent[], begun: ReadonlySet<unknown>) => {
  const { pseudonyms = {}, ...documents } = withoutKeptSteps(foldOf(events));
  const { borrower = new Map<string, unknown>(), ...aggregates } = foldAggregates(events);
  return {
    documents: {
      ...documents,
      pseudonyms: Object.fromEntries(Object.entries(pseudonyms).filter(([id]) => begun.has(id))),
    },
    aggregates: { ...aggregates, borrower: new Map([...borrower].filter(([id]) => begun.has(id))) },
  };
};

/** The types of the events of the undone commands, with their numbers. */
const undone: Record<string, number> = {
  ...{ Renewed: 0, ReturnShipped: 0, Secured: 0, Shipped: 0, ArrivedAtBranch: 0, PickedUp: 0 },
  ...{ Returned: 0, RemovedFromCirculation: 0 },
  ...{ ReceivedAtHeadquarters: 0, CameBack: 0, DeclaredLost: 0 },
};

const recall = (command: LendingCommand, made: readonly LendingEvent[]) =>
  made[0] ? recallCommand(command, made[0].data, made.length) : null;

/** Undoes a command, expects everything to be as before, and gives the command again. A dispatch to a home stays. */
const undoCommand = async ({ command, before, made, give }: Accepted): Promise<void> => {
  const recorded = recall(command, made);
  if (recorded === null) return;
  const takenBack = await give({ ...undo(command), recorded, at: command.at });
  if (command.type === 'Ship' && made.length > 1) return expect(takenBack).toEqual([]);
  expect(takenBack).toHaveLength(made.length);
  const begun = begunIn(before);
  expect(knownAfter([...before, ...made, ...takenBack], begun)).toEqual(knownAfter(before, begun));
  for (const { type } of made) if (type !== 'TurnCame') undone[type] = (undone[type] ?? 0) + 1;
  expect(await give(withNewId(command))).toEqual(made);
};

const eventsOf = async ({ recorded }: Story) =>
  (await recorded()).map((one) => orThrow(lendingEventCodec.decode(one)));

/** A copy at the headquarters whose hold has ended. */
const ended = story.reach('secured', 'a-1').cancelByStaff(1);
const handedIn = story.reach('lent', 'a-1', 'wkn').at('2021-04-20 12:00').acceptReturn('a-1', 'wkn');

describe('a command that is undone', { timeout: 7_200_000 }, () => {
  it('leaves every document and every aggregate as it was', async () => {
    await fc.assert(
      fc.asyncProperty(steadySteps(10), (wanted) => runSteps(wanted, undoCommand).then(() => undefined)),
      { numRuns: chooseRuns(60, 25_000) },
    );
    console.log('Undone, so that everything was as before:', undone);
    expect(Math.min(...Object.values(undone))).toBeGreaterThan(0);
  });

  it('leaves a hold that ended before the copy left for a counter', async () => {
    const left = ended.reserve(2, [2, 'a', 'gikai']).secure('a-1').ship(2);
    const shelfAfter = async (history: Story) => foldOf(await eventsOf(history))['hold-shelf'];
    expect(await shelfAfter(left)).toMatchObject({ 'a-1': { is: 'under-way', before: { is: 'ended' } } });
    expect(await shelfAfter(left.byMistake(1, receiveAtHeadquarters('a-1'), { events: 2 }))).toEqual(
      await shelfAfter(left),
    );
  });

  it.each([
    ['on the shelf', story],
    ['on the hold shelf after its hold ended', ended],
    ['set aside', ended.reserve(2, [2, 'a', 'hq']).secure('a-1')],
    ['noticed', story.reach('noticed', 'a-1')],
    ['on its way', story.reach('shipped', 'a-1', 'wkn')],
    ['at its branch', story.reach('arrived', 'a-1', 'wkn')],
    ['on its way to a counter', story.reach('noticed', 'a-1', 'gikai').ship(1)],
    ['on loan', story.reach('lent', 'a-1').renew(1, 1)],
    ['lent to another library', story.lendToLibrary('a-1')],
    ['to be sent back', handedIn.removeFromCirculation('a-1')],
    ['on its way back', handedIn.shipReturn('a-1', 'wkn')],
    ['on its way back from another library', story.lendToLibrary('a-1').receiveFromLibrary('a-1')],
    ['removed', story.removeFromCirculation('a-1')],
  ])('leaves a copy that was lost %s', async (_, history) => {
    const [before, after] = [history, history.byMistake(1, declareLost('a-1'), { borrower: 1 })];
    const events = await eventsOf(before);
    expect(await eventsOf(after)).toHaveLength(events.length + 2);
    expect(knownAfter(await eventsOf(after), begunIn(events))).toEqual(knownAfter(events, begunIn(events)));
  });
});

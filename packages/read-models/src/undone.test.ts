import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec, type LendingCommand, type LendingEvent } from '@torioki/lending';
import { recallCommand } from '@torioki/lending/decisions';
import { receiveAtHeadquarters, story, undo, withNewId, type Story } from '@torioki/lending/samples';
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

/**
 * The documents without what they keep only until the next step of a copy: the hold that ended before a loan
 * from the shelf, and the cycle that a removal dropped.
 */
const withoutKeptSteps = (documents: DocumentsByModel): DocumentsByModel => {
  const { 'hold-shelf': holds = {}, 'days-until-free': cycles = {}, ...others } = documents;
  return {
    ...others,
    'hold-shelf': Object.fromEntries(
      Object.entries(holds).filter(([, one]) => (one as SetAside).is !== 'lent-after-end'),
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
  ...{ ReceivedAtHeadquarters: 0, CameBack: 0 },
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
    const left = story
      .reach('secured', 'a-1')
      .cancelByStaff(1)
      .reserve(2, [2, 'a', 'gikai'])
      .secure('a-1')
      .ship(2);
    const shelfAfter = async ({ recorded }: Story) =>
      foldOf((await recorded()).map((one) => orThrow(lendingEventCodec.decode(one))))['hold-shelf'];
    expect(await shelfAfter(left)).toMatchObject({ 'a-1': { is: 'under-way', before: { is: 'ended' } } });
    expect(await shelfAfter(left.byMistake(1, receiveAtHeadquarters('a-1'), { events: 2 }))).toEqual(
      await shelfAfter(left),
    );
  });
});

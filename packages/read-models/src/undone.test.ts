import { chooseRuns } from '@torioki/event-store/contract';
import type { LendingEvent } from '@torioki/lending';
import { recallCommand } from '@torioki/lending/decisions';
import { undo, withNewId } from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAggregates } from './testing/fold-aggregates.js';
import { foldOf } from './testing/fold-documents.js';
import { steadySteps, runSteps, type Accepted } from './testing/histories.js';

/** Everything that decisions and views know. */
const knownAfter = (events: readonly LendingEvent[]) => ({
  documents: foldOf(events),
  aggregates: foldAggregates(events),
});

/** The types of the events of the undone commands, with their numbers. */
const undone: Record<string, number> = {
  Renewed: 0,
  ReturnShipped: 0,
  Secured: 0,
  Shipped: 0,
  ArrivedAtBranch: 0,
};

/** Undoes a command, expects everything to be as before, and gives the command again. A dispatch to a home stays. */
const undoCommand = async ({ command, before, made, give }: Accepted): Promise<void> => {
  if (recallCommand(command) === null) return;
  const takenBack = await give({ ...undo(command), at: command.at });
  if (made.some(({ type }) => type === 'PickedUp')) return expect(takenBack).toEqual([]);
  expect(takenBack).toHaveLength(made.length);
  expect(knownAfter([...before, ...made, ...takenBack])).toEqual(knownAfter(before));
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
    expect(Math.min(...Object.values(undone))).toBeGreaterThan(5);
  });
});

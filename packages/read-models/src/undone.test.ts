import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import { runner, type Outcome } from '@torioki/event-store';
import { lendingEventCodec, type LendingCommand, type LendingEvent, type Refusal } from '@torioki/lending';
import {
  atNoonOf,
  findDecision,
  foldStates,
  makeWishedCommand,
  undo,
  type Wish,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAggregates } from './testing/fold-aggregates.js';
import { foldOf } from './testing/fold-documents.js';
import { runSteps, steps } from './testing/histories.js';

/** The wishes whose commands can be undone. */
const mistakes: readonly Wish[] = ['renew'];

/** Everything that decisions and views know. */
const knownAfter = (events: readonly LendingEvent[]) => ({
  documents: foldOf(events),
  aggregates: foldAggregates(events),
});

describe('a command that is undone', { timeout: 7_200_000 }, () => {
  it('leaves every document and every aggregate as it was', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(steps(60), async (wanted) => {
        const { store, day, events: past } = await runSteps(wanted);
        const run = runner({ store, codec: lendingEventCodec });
        const give = (command: LendingCommand): Promise<Outcome<LendingEvent, Refusal>> =>
          run(findDecision(command.type), command);
        let events = past;
        for (const wish of mistakes)
          for (let nth = 0; nth < 5; nth += 1) {
            const wishing = { states: foldStates(events), borrower: 1, nth, day, fresh: 900 + nth };
            const mistake = makeWishedCommand(wish, wishing);
            const made = await give(mistake);
            if (made.is !== 'accepted') continue;
            const takenBack = await give(atNoonOf(day, undo(mistake)));
            expect(takenBack).toMatchObject({ is: 'accepted' });
            const after = [
              ...events,
              ...made.events,
              ...(takenBack.is === 'accepted' ? takenBack.events : []),
            ];
            expect(knownAfter(after)).toEqual(knownAfter(events));
            events = after;
            undone += 1;
          }
        expect(await unwrapAnswer(store.records())).toHaveLength(events.length);
      }),
      { numRuns: chooseRuns(60, 25_000) },
    );
    console.log(`${undone} commands were undone, and nothing else changed.`);
    expect(undone).toBeGreaterThan(20);
  });
});

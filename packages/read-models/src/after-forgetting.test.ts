import { randomInt } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import type { BorrowerId, LendingEvent } from '@torioki/lending';
import {
  borrowerId,
  commands,
  dailyWishes,
  foldStates,
  makeWishedCommand,
  rareWishes,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldOf } from './testing/fold-documents.js';
import { givenAfter, runSteps, steps, type History } from './testing/histories.js';
import { librarySystem, numberEvents } from './testing/show-after.js';

const people = [1, 2, 3];

/** Copies a history into another store, and forgets there every pseudonym that may be forgotten. */
const forgetAll = async ({ store, at }: History) => {
  const given = givenAfter({ store });
  const forgotten: LendingEvent<'BorrowerForgotten'>[] = [];
  for (const borrower of people.map(borrowerId)) {
    const outcome = await given(commands.forgetBorrower(at, { borrower, mailWaits: false }));
    if (outcome.is === 'accepted') forgotten.push(...(outcome.events as typeof forgotten));
  }
  const after = inMemoryEventStore({ librarySystem });
  await unwrapAnswer(after.copy(await unwrapAnswer(store.records())));
  if (forgotten.length > 0) await unwrapAnswer(after.append(numberEvents(forgotten)));
  return { after, forgotten };
};

/** A command of each kind for each person, without the commands that name a forgotten pseudonym. */
const listCommands = ({ events }: History, forgotten: readonly BorrowerId[]) => {
  const states = foldStates([]);
  events.forEach(states.addEvent);
  return people
    .flatMap((borrower) =>
      [...dailyWishes, ...rareWishes].map((wish) =>
        makeWishedCommand(wish, { states, borrower, nth: 0, day: 28, fresh: 9_000 }),
      ),
    )
    .filter((command) => !forgotten.some((id) => JSON.stringify(command).includes(id)));
};

type Came = Awaited<ReturnType<ReturnType<typeof givenAfter>>>;

const outcomeOf = (came: Came) =>
  came.is === 'accepted' ? { events: came.events } : { refusals: came.refusals };

it(
  'forgetting changes only who it was: no view, no other decision and no hash',
  { timeout: 600_000 },
  async () => {
    const counts = { forgotten: 0, accepted: 0 };
    const full = 500;
    const numRuns = chooseRuns(10, full);
    /** Fixed if the number of runs is reduced: then not every seed leads to a forgotten pseudonym. */
    const seed = numRuns === full ? randomInt(2 ** 31) : 1;
    await fc.assert(
      fc.asyncProperty(steps(120), async (wanted) => {
        const history = await runSteps(wanted);
        const { after, forgotten } = await forgetAll(history);
        counts.forgotten += forgotten.length;
        const before = await unwrapAnswer(history.store.records());
        expect((await unwrapAnswer(after.records())).slice(0, before.length)).toEqual(before);
        expect(await after.check()).toMatchObject({ right: { position: before.length + forgotten.length } });

        const { pseudonyms: _, ...views } = foldOf(history.events);
        const { pseudonyms: _after, ...viewsAfter } = foldOf([...history.events, ...forgotten]);
        expect(viewsAfter).toEqual(views);

        const [given, givenThen] = [givenAfter(history), givenAfter({ store: after })];
        const ids = forgotten.map(({ data }) => data.borrower);
        for (const command of listCommands(history, ids)) {
          const outcome = outcomeOf(await given(command));
          if ('events' in outcome) counts.accepted += 1;
          expect(outcomeOf(await givenThen(command))).toEqual(outcome);
        }
      }),
      { numRuns, seed },
    );
    console.info(JSON.stringify({ seed, ...counts }));
    expect(counts.forgotten).toBeGreaterThan(0);
    expect(counts.accepted).toBeGreaterThan(counts.forgotten);
  },
);

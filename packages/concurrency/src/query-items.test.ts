import { allDecisions } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import type { EventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { executeAll, openDesk } from './desk/desk.js';
import { neverRecordedMeanwhile, reasonNeverRecorded } from './query-items/never-recorded-meanwhile.js';
import { playScenario, playWithRivals } from './scenarios/play-scenario.js';
import { findInheritedRows, findQueryItems } from './query-items/query-items.js';
import { renderQueryItems } from './query-items/query-items-page.js';
import { scenarios, acceptedScenarios } from './scenarios/index.js';

const forgetful = (store: EventStore): EventStore => ({
  ...store,
  find: () => Promise.resolve(E.right(undefined)),
});

const page = new URL('../../../docs/reference/query-items.md', import.meta.url).pathname;

const rowsOf = new Map(
  await Promise.all(
    allDecisions.map(async (decision) => [decision.type, await findQueryItems(decision, scenarios)] as const),
  ),
);
const rows = [...rowsOf.values()].flat();
const inherited = await findInheritedRows(scenarios);
const titled = rows.map((row) => [`${row.decision}: ${row.place.aggregate} ${row.place.nth}`, row] as const);

describe('between reading and recording', () => {
  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { meanwhile, violations } = await playWithRivals(scenario);
      expect(violations).toEqual([]);
      expect(meanwhile.length >= scenario.rival.length).toBe(true);
    },
  );

  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s, and another desk sends the same command',
    async (_, scenario) => {
      const { violations } = await playScenario(scenario, {
        meanwhile: async (store) => {
          await executeAll(store, scenario.rival);
          await openDesk({ store })(scenario.when);
        },
      });
      expect(violations).toEqual([]);
    },
  );
});

describe('a query item', () => {
  it.each(titled)('%s has an effect when it is read', (title, { failsUnread }) => {
    expect(
      failsUnread,
      `No scenario fails without reading ${title}. Add one in concurrency/src/scenarios.`,
    ).toBeDefined();
  });

  it.each(titled.filter(([, { guard }]) => guard !== undefined))(
    '%s has an effect in the append condition',
    (title, { failsUnguarded }) => {
      expect(
        failsUnguarded,
        `No scenario fails without ${title} in the append condition. Add one with a rival.`,
      ).toBeDefined();
    },
  );

  it.each(titled.filter(([, { unguarded }]) => unguarded.length > 0))(
    '%s does no harm where it is not in the append condition',
    (_, { decision, place, unguarded }) => {
      const unexplained = unguarded.filter(
        ({ type, harmlessIn }) =>
          (harmlessIn === undefined) !== (reasonNeverRecorded(decision, place.aggregate, type) !== undefined),
      );
      expect(
        unexplained,
        'Add a scenario in which such an event does no harm, or give the reason in query-items/never-recorded-meanwhile.ts.',
      ).toEqual([]);
    },
  );

  it('is in the list of query-items/never-recorded-meanwhile.ts only where it is read, not guarded, and never recorded in between', () => {
    const unmet = rows.flatMap(({ decision, place: { aggregate }, unguarded }) =>
      unguarded
        .filter(({ harmlessIn }) => harmlessIn === undefined)
        .map(({ type }) => ({ decision, aggregate, type })),
    );
    expect(unmet).toEqual(neverRecordedMeanwhile.map(({ why: _, ...one }) => one));
  });
});

describe('a row of an old system that is migrated meanwhile', () => {
  it.each(inherited)('has an effect in the append condition of $decision, as $type', ({ redIn }) => {
    expect(redIn, 'No scenario fails without it in the condition.').toBeDefined();
  });
});

describe("a command's first event", () => {
  it.each(acceptedScenarios.map((scenario) => [scenario.when.type, scenario] as const))(
    'gives %s its first outcome when it is sent again',
    async (_, scenario) => {
      const { store, outcome } = await playScenario(scenario, { meanwhile: () => Promise.resolve() });
      const sentAgain = await openDesk({ store })(scenario.when);
      const forgotten = await openDesk({ store: forgetful(store) })(scenario.when);
      expect(sentAgain).toEqual({ ...outcome, again: true });
      expect(forgotten).not.toMatchObject({ is: 'accepted' });
    },
  );
});

it('every decision has a scenario', () => {
  expect(acceptedScenarios.map(({ when }) => when.type)).toEqual(allDecisions.map(({ type }) => type));
});

it('the page of query items shows the same', async () => {
  await expect(renderQueryItems(rows, inherited)).toMatchFileSnapshot(page);
});

import type { Aggregate, QueryItem } from '@torioki/event-store';
import { matches } from '@torioki/event-store/adapter';
import {
  alterAggregates,
  boundaryOf,
  removeGuard,
  removeGuardedTypes,
  removeQueryItem,
  type QueryItemPlace,
} from './alter-aggregates.js';
import type { AnyDecision } from '../desk/desk.js';
import { playScenario, playUndisturbed, playWithRivals } from '../scenarios/play-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';

/** A query item of a decision, with scenarios whose outcome depends on it. */
export interface QueryItemRow {
  readonly decision: string;
  readonly place: QueryItemPlace;
  readonly item: QueryItem;
  /** The part of the item that is in the append condition. */
  readonly guard: QueryItem | undefined;
  /** A scenario whose outcome is different if the decision does not read the item. */
  readonly failsUnread: string | undefined;
  /** A scenario that goes wrong if the decision reads the item without having it in the append condition. */
  readonly failsUnguarded: string | undefined;
  readonly unguarded: readonly UnguardedType[];
}

/** An event type that a decision reads, but that is not in its append condition. */
export interface UnguardedType {
  readonly type: string;
  /** A scenario that records such an event in between, without harm. */
  readonly harmlessIn: string | undefined;
  /** Whether this event is harmless only because an event of the append condition is recorded with it. */
  readonly noticed: boolean;
}

interface Found {
  readonly place: QueryItemPlace;
  readonly item: QueryItem;
  readonly guard: QueryItem | undefined;
}

/** A scenario, and a query item that its command reads. */
type Case = readonly [Scenario, Found];

const foundIn = (aggregate: Aggregate<unknown, unknown>, nth: number): readonly Found[] =>
  aggregate.query.map((item, index) => ({
    place: { aggregate: aggregate.name, nth, index },
    item,
    guard: boundaryOf(aggregate)[index],
  }));

const itemsOf = async (scenario: Scenario): Promise<readonly Found[]> => {
  const found = new Map<string, Found>();
  const noting = alterAggregates((aggregate, nth) => {
    for (const one of foundIn(aggregate, nth)) found.set(JSON.stringify(one.place), one);
    return aggregate;
  });
  await playScenario(scenario, { alter: noting });
  return [...found.values()];
};

const redUnread = async ([scenario, { place }]: Case): Promise<boolean> => {
  const usual = await playUndisturbed(scenario);
  const blind = await playScenario(scenario, {
    meanwhile: () => Promise.resolve(),
    alter: removeQueryItem(place),
  });
  return JSON.stringify(usual.outcome) !== JSON.stringify(blind.outcome);
};

const redUnguarded = async ([scenario, { place }]: Case): Promise<boolean> => {
  const { violations } = await playScenario(scenario, { alter: removeGuard(place) });
  return violations.length > 0;
};

const harmless =
  (type: string, noticed: boolean) =>
  async ([scenario, { item }]: Case): Promise<boolean> => {
    const { meanwhile, conflicted, violations } = await playWithRivals(scenario);
    const happened = meanwhile.some((event) => event.type === type && matches([item], event));
    return happened && conflicted === noticed && violations.length === 0;
  };

const firstOf = async (
  cases: readonly Case[],
  shows: (one: Case) => Promise<boolean>,
): Promise<string | undefined> => {
  for (const one of cases) if (await shows(one)) return one[0].name;
  return undefined;
};

const unguardedType = async (type: string, cases: readonly Case[]): Promise<UnguardedType> => {
  const byItself = await firstOf(cases, harmless(type, false));
  const harmlessIn = byItself ?? (await firstOf(cases, harmless(type, true)));
  return { type, harmlessIn, noticed: byItself === undefined && harmlessIn !== undefined };
};

const rowOf = async (decision: string, found: Found, cases: readonly Case[]): Promise<QueryItemRow> => {
  const { item, guard } = found;
  const dropped = (item.types ?? []).filter((type) => !guard?.types?.includes(type));
  return {
    decision,
    ...found,
    failsUnread: await firstOf(cases, redUnread),
    failsUnguarded: guard && (await firstOf(cases, redUnguarded)),
    unguarded: await Promise.all(dropped.map((type) => unguardedType(type, cases))),
  };
};

export const findCases = async (
  { type }: AnyDecision,
  scenarios: readonly Scenario[],
): Promise<readonly (readonly [Case, ...Case[]])[]> => {
  const cases = new Map<string, [Case, ...Case[]]>();
  for (const scenario of scenarios.filter(({ when }) => when.type === type))
    for (const found of await itemsOf(scenario)) {
      const key = JSON.stringify(found.place);
      const before = cases.get(key);
      if (before) before.push([scenario, found]);
      else cases.set(key, [[scenario, found]]);
    }
  return [...cases.values()];
};

/** Finds a decision's query items, and tries each in the decision's scenarios. */
export const findQueryItems = async (
  decision: AnyDecision,
  scenarios: readonly Scenario[],
): Promise<readonly QueryItemRow[]> =>
  Promise.all(
    (await findCases(decision, scenarios)).map((cases) => rowOf(decision.type, cases[0][1], cases)),
  );

/**
 * An event type of a migration that must be in the decision's append condition. In the scenario `redIn`, the
 * history goes wrong if the condition lacks the type.
 */
export interface InheritedRow {
  readonly decision: string;
  readonly type: string;
  readonly redIn: string | undefined;
}

const isMigrated = ({ rival }: Scenario): boolean =>
  rival.length === 1 && rival.every(({ type }) => type.startsWith('Migrate'));

/** A row for each scenario whose only rival is a command of a migration. */
export const findInheritedRows = (scenarios: readonly Scenario[]): Promise<readonly InheritedRow[]> =>
  Promise.all(
    scenarios.filter(isMigrated).map(async (scenario) => {
      const { meanwhile } = await playWithRivals(scenario);
      const [type = ''] = meanwhile.map((event) => event.type);
      const { violations } = await playScenario(scenario, { alter: removeGuardedTypes(type) });
      return {
        decision: scenario.when.type,
        type,
        redIn: violations.length > 0 ? scenario.name : undefined,
      };
    }),
  );

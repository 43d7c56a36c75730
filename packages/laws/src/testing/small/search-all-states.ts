import { applyAnswer } from '../../guide/apply-answer.js';
import {
  type Answer,
  atHour,
  dateOf,
  daysBetween,
  type Fact,
  type Ledger,
  createLedger,
  type Order,
  plusDays,
  type World,
} from '../../guide/index.js';
import type { LendingEvent } from '@torioki/lending';
import { termsOf } from '../../check/applicability.js';
import * as orders from '../../stories/orders.js';
import { completeDeclaration, guideNumbers } from '../../system/complete-declaration.js';
import { reasonsOf } from '../torioki/reasons.js';
import { uuidOf } from '../torioki/uuid-of.js';
import { createHistory, decide, type DecisionOutcome, type History } from './deciders.js';

/** The size of the search: people, titles, copies of each title, days. */
export interface Size {
  readonly people: number;
  readonly titles: number;
  readonly copies: number;
  readonly days: number;
}

/** The result of the search: its extent, and the differences between the guide and Torioki's decisions. */
export interface SearchResult {
  readonly states: number;
  readonly depth: number;
  readonly orders: number;
  /** Each kind of order, with the reasons of its refusal or with `accepted`. */
  readonly pairs: readonly string[];
  readonly differences: readonly string[];
}

interface State {
  readonly ledger: Ledger;
  readonly history: History;
  readonly depth: number;
}

const from = '2021-04-03T10:00';

const named = (count: number, name: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

const worldOf = (size: Size): World => ({
  people: named(size.people, 'P').map((who) => ({ who, cards: [], mail: true })),
  places: [{ at: '道立図書館', is: 'counter' }],
  copies: named(size.titles, 'T').flatMap((title) =>
    named(size.copies, `${title}-`).map((copy) => ({
      copy,
      title,
      loanClass: 'circulating' as const,
      source: 'own' as const,
    })),
  ),
  closed: [],
  dispatch: [],
  numbers: { ...guideNumbers, limit: 1, loanDays: 1 },
});

/** Fields that no law of the core needs. Laws use `since` only to sort, and the list is sorted already. */
const unusedFields = new Set(['since', 'beforeMail', 'notifiedOn', 'shipped', 'arrived']);

/** All ways to exchange the names of people and of titles. States that differ only by names count once. */
const listRenamings = ({ people, copies }: World): readonly ReadonlyMap<string, string>[] => {
  const orders = (names: readonly string[]): readonly (readonly string[])[] =>
    names.length < 2
      ? [names]
      : names.flatMap((first) =>
          orders(names.filter((name) => name !== first)).map((rest) => [first, ...rest]),
        );
  const who = people.map((person) => person.who);
  const titles = [...new Set(copies.map(({ title }) => title))];
  return orders(who).flatMap((some) =>
    orders(titles).map(
      (others) =>
        new Map([
          ...who.map((name, index) => [name, some[index] ?? name] as const),
          ...titles.map((name, index) => [name, others[index] ?? name] as const),
        ]),
    ),
  );
};

/** Creates a function that gives a state its key. States that differ only by names have the same key. */
const createKeys = (world: World) => {
  const all = listRenamings(world);
  return ({ reservations, loans, away, now }: Ledger): string => {
    const text = (names: ReadonlyMap<string, string>) => {
      const renamed = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value, (key, one: unknown) => (unusedFields.has(key) ? undefined : one)).replace(
            /[PT]\d/g,
            (name) => names.get(name) ?? name,
          ),
        );
      const sorted = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one)).sort();
      return JSON.stringify([
        renamed(reservations),
        sorted(renamed(loans) as unknown[]),
        sorted(renamed(away) as unknown[]),
        now,
      ]);
    };
    return all.map(text).sort()[0] ?? '';
  };
};

/** All orders of the core with the people, titles and copies of the world. */
const allOrders = ({ people, copies }: World): readonly Order[] => {
  const titles = [...new Set(copies.map(({ title }) => title))];
  const moves = [
    ...people.flatMap(({ who }) => [
      ...titles.flatMap((title) => [
        orders.reserve(who, title),
        orders.cancel(who, title),
        orders.cancel(who, title, 'staff'),
      ]),
      ...copies.flatMap(({ copy }) => [orders.pickUp(who, copy), orders.renew(who, copy)]),
    ]),
    ...copies.flatMap(({ copy }) => [orders.fill(copy), orders.giveBack(copy)]),
  ];
  return moves.flatMap((move) => ('order' in move ? [move.order] : []));
};

const factsOf = (people: ReadonlyMap<string, string>, { type, data }: LendingEvent): readonly Fact[] => {
  if (type === 'Secured') return [{ copy: data.copy, is: 'kept', for: people.get(data.borrower) ?? '' }];
  if (type === 'Renewed') return [{ copy: data.copy, is: 'due', on: data.to }];
  return type === 'PickedUp' ? [{ copy: data.copy, is: 'due', on: data.dueDate }] : [];
};

/** Whether a pickup from the shelf filled the borrower's reservation. The guide leaves this open. */
const fillsOwn = (decided: DecisionOutcome): boolean =>
  decided.is === 'accepted' &&
  decided.events.some(({ type, data }) => type === 'PickedUp' && data.reservation !== null);

/** Searches all states, breadth first, and compares Torioki's decisions with the guide. */
export const searchAllStates = (size: Size): SearchResult => {
  const world = worldOf(size);
  const terms = termsOf(
    completeDeclaration({ name: 'small', clock: 'set', reasons: 'all', ownReasons: ['set-aside-already'] }),
  );
  const people = new Map(world.people.map(({ who }) => [uuidOf(who), who]));
  const all = allOrders(world);
  const ledger = createLedger(world, completeDeclaration({ name: 'small' }).readings, from);
  const start = { ledger, history: createHistory(world, from), depth: 0 };
  const nameOf = createKeys(world);
  const met = new Set([nameOf(ledger)]);
  const pairs = new Set<string>();
  const differences: string[] = [];
  let next: readonly State[] = [start];
  let depth = 0;
  let given = 0;

  const answerOf = (decided: DecisionOutcome): Answer =>
    decided.is === 'refused'
      ? { is: 'refused', reasons: reasonsOf(decided.refusals) }
      : { is: 'accepted', facts: decided.events.flatMap((event) => factsOf(people, event)) };

  const after = ({ ledger: before, history, depth: at }: State, order: Order): readonly State[] => {
    const decided = decide(history, before.now, order);
    const answer = answerOf(decided);
    pairs.add([order.is, ...(answer.is === 'refused' ? answer.reasons : [answer.is])].join(' '));
    const outcome = applyAnswer(terms, { ledger: before, pending: [] }, order, answer);
    const broken = outcome.results.filter((bite) => bite.broken !== null).map(({ law }) => law);
    if (broken.length > 0) differences.push(`${broken.join(', ')}: ${JSON.stringify({ order, answer })}`);
    const ways = outcome.after.map((one) => one.ledger);
    const way = fillsOwn(decided) ? ways.at(-1) : ways[0];
    if (decided.is === 'refused' || way === undefined) return [];
    return [{ ledger: way, history: decided.after, depth: at + 1 }];
  };

  const tomorrow = ({ ledger: before, history, depth: at }: State): readonly State[] => {
    const day = plusDays(dateOf(before.now), 1);
    if (daysBetween(dateOf(from), day) >= size.days) return [];
    return [{ ledger: atHour(before, `${day}T10:00`), history, depth: at + 1 }];
  };

  while (next.length > 0) {
    depth = next[0]?.depth ?? depth;
    const found: State[] = [];
    for (const state of next) {
      given += all.length;
      for (const one of [...all.flatMap((order) => after(state, order)), ...tomorrow(state)]) {
        const key = nameOf(one.ledger);
        if (met.has(key)) continue;
        met.add(key);
        found.push(one);
      }
    }
    next = found;
  }
  return { states: met.size, depth, orders: given, pairs: [...pairs].sort(), differences };
};

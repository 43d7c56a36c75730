import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inMemoryEventStore } from '../in-memory.js';
import { findLastCursor } from '../cursor.js';
import type { QueryItem } from '../query.js';
import type { EventStore } from '../store.js';
import { storeError } from '../store-error.js';
import { unwrapAnswer } from './unwrap-answer.js';
import { runRaces, type RaceResult } from './run-races.js';
import { races } from './races.js';

type Append = EventStore['append'];

/** The items of a condition; these tests always use a list. */
const itemsOf = (condition: Parameters<Append>[1]): readonly QueryItem[] =>
  (condition?.failIfEventsMatch ?? []) as readonly QueryItem[];

const conflictAt = (position: number) =>
  E.left(storeError('append-condition-failed', { positions: [position] }));

const headOf = async (store: EventStore) => (await unwrapAnswer(findLastCursor(store))).position;

/** A faulty append: it checks the condition, and writes one turn of the event loop later. */
const checkedBefore =
  (store: EventStore): Append =>
  async (events, condition) => {
    const met = condition && (await unwrapAnswer(store.read(itemsOf(condition), { after: condition.after })));
    const [first] = met?.events ?? [];
    await nextTurn();
    return first === undefined ? store.append(events) : conflictAt(first.position);
  };

/** Runs the tasks of each key one after the other. */
const inTurn = () => {
  const last = new Map<string, Promise<unknown>>();
  return <A>(key: string, work: () => Promise<A>): Promise<A> => {
    const next = (last.get(key) ?? Promise.resolve()).then(work);
    last.set(key, next);
    return next;
  };
};

/** Faulty stores, each under the name of the race that it loses. */
const faults: Readonly<Record<keyof typeof races, (store: EventStore) => Partial<EventStore>>> = {
  'a condition that is checked without a lock': (store) => ({ append: checkedBefore(store) }),

  'a head that is read after the events': (store) => ({
    read: async (items, options) => {
      const slice = await unwrapAnswer(store.read(items, options));
      await nextTurn();
      return E.right({ ...slice, upTo: await unwrapAnswer(findLastCursor(store)) });
    },
  }),

  'a boundary that is queried twice': (store) => {
    const moved = new Map<string, number>();
    return {
      append: async (events, condition) => {
        const next = (await headOf(store)) + 1;
        for (const item of itemsOf(condition)) {
          const position = moved.get(JSON.stringify(item)) ?? 0;
          if (condition && position > condition.after.position) return conflictAt(position);
          moved.set(JSON.stringify(item), next);
        }
        return store.append(events, condition);
      },
    };
  },

  'a decision that appends nothing': (store) => {
    const moved = new Map<string, number>();
    return {
      append: async (events, condition) => {
        const boundary = JSON.stringify(itemsOf(condition));
        const position = moved.get(boundary) ?? 0;
        if (condition && position > condition.after.position) return conflictAt(position);
        moved.set(boundary, (await headOf(store)) + 1);
        return store.append(events, condition);
      },
    };
  },

  'a boundary by type, and one by tag': (store) => {
    const locked = inTurn();
    const append = checkedBefore(store);
    return {
      append: (events, condition) =>
        locked(JSON.stringify(itemsOf(condition)), () => append(events, condition)),
    };
  },

  'boundaries that share a tag': (store) => ({
    append: (events, condition) => {
      const each = itemsOf(condition).flatMap(({ tags = [] }) => tags.map((tag) => ({ tags: [tag] })));
      return store.append(events, condition && { ...condition, failIfEventsMatch: each });
    },
  }),

  'appends without a condition': (store) => ({
    append: async (events, condition) => {
      const after = await unwrapAnswer(findLastCursor(store));
      await nextTurn();
      return store.append(events, condition ?? { failIfEventsMatch: 'everything', after });
    },
  }),
};

const rounds = 300;

const over = (
  race: keyof typeof races,
  fault: (store: EventStore) => Partial<EventStore>,
): Promise<RaceResult> => {
  const store = inMemoryEventStore({ librarySystem: 'library-1' });
  const run = races[race];
  if (run === undefined) throw new Error(`There is no race named ${race}.`);
  return runRaces(fc, run, [{ ...store, ...fault(store) }], rounds);
};

it.each(Object.entries(faults))('detects a store that loses a race with %s', async (race, fault) => {
  const { doubleCommits, falseConflicts } = await over(race, fault);
  console.info(`${race}: ${doubleCommits.length} double commits, ${falseConflicts.length} false conflicts`);
  expect(doubleCommits.length + falseConflicts.length).toBeGreaterThan(0);
});

import type { Arbitrary } from 'fast-check';
import type { Query, QueryItem } from '../query.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { EventStore } from '../store.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import { chooseRuns } from './runs.js';
import type { TestRunner } from './test-runner.js';

interface Fact {
  readonly type: string;
  readonly tags: readonly string[];
}

/** Random appends, and random reads of them. */
const arbitraries = (fc: TestRunner['fc']) => {
  const type = fc.constantFrom('Reserved', 'Secured', 'Shipped');
  const tag = fc.constantFrom('copy:1', 'copy:2', 'title:1', 'title:2');
  const facts = fc.array(fc.record({ type, tags: fc.array(tag, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  const someOf = (one: Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 2 });
  const item: Arbitrary<QueryItem> = fc.oneof(
    fc.record({ types: someOf(type) }),
    fc.record({ tags: someOf(tag) }),
    fc.record({ types: someOf(type), tags: someOf(tag) }),
    fc.record({ exceptTypes: someOf(type) }),
  );
  const query: Arbitrary<Query> = fc.oneof(
    { weight: 9, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant('everything' as const) },
  );
  const position = fc.nat({ max: 30 });
  const append = fc.record({ facts, condition: fc.record({ failIfEventsMatch: query, after: position }) });
  const read = fc.record({
    query,
    options: fc.record(
      { after: position, upTo: position, limit: fc.integer({ min: 1, max: 5 }), backwards: fc.boolean() },
      { requiredKeys: [] },
    ),
  });
  return { append, read };
};

type Arbitraries = ReturnType<typeof arbitraries>;
type Of<A> = A extends Arbitrary<infer Value> ? Value : never;

const selects = (query: Query, fact: Fact): boolean => {
  if (query === 'everything') return true;
  for (const { types, tags, exceptTypes } of query) {
    const typeFits = exceptTypes
      ? !exceptTypes.includes(fact.type)
      : !types || types.some((one) => one === fact.type);
    const missing = (tags ?? []).filter((one) => !fact.tags.includes(one));
    if (typeFits && missing.length === 0) return true;
  }
  return false;
};

const selected = (history: readonly Fact[], query: Query): readonly number[] =>
  history.flatMap((fact, index) => (selects(query, fact) ? [index + 1] : []));

/** Appends to a store and to the model, expects equal results, and returns the new model. */
const appended = async (
  expect: TestRunner['expect'],
  store: EventStore,
  model: readonly Fact[],
  { facts, condition }: Of<Arbitraries['append']>,
) => {
  const positions = selected(model, condition.failIfEventsMatch).filter((at) => at > condition.after);
  const after = await findCursorAt(store, condition.after);
  const answer = store.append(facts.map(someEvent), { ...condition, after });
  if (positions.length === 0) {
    const { last } = await unwrapAnswer(answer);
    return [...model, ...(await unwrapAnswer(store.records({ after: model.length, upTo: last })))];
  }
  expect(await expectFailure('append-condition-failed', answer)).toEqual({ positions });
  return model;
};

const compareReads = async (
  expect: TestRunner['expect'],
  store: EventStore,
  model: readonly Fact[],
  { query, options }: Of<Arbitraries['read']>,
) => {
  const { after = 0, upTo = Infinity, limit = Infinity, backwards = false } = options;
  const range = selected(model, query).filter((at) => at > after && at <= upTo);
  const found = await unwrapAnswer(store.read(query, options));
  const expected = (backwards ? range.toReversed() : range).slice(0, limit);
  expect(found.events.map(({ position }) => position)).toEqual(expected);
  const isCut = !backwards && expected.length === limit;
  expect(found.upTo.position).toBe(isCut ? expected.at(-1) : Math.min(upTo, model.length));
};

export const againstAModel = ({ describe, expect, fc, it }: TestRunner, open: OpenStore): void => {
  describe('any history', () => {
    const numRuns = chooseRuns(15, 1_000);
    const { append, read } = arbitraries(fc);
    const steps = fc.array(fc.oneof(append, read), { minLength: 1, maxLength: 15 });

    it('reads, and checks conditions, as a plain list would', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (taken) => {
          const store = await open();
          let model: readonly Fact[] = [];
          for (const step of taken) {
            if ('facts' in step) model = await appended(expect, store, model, step);
            else await compareReads(expect, store, model, step);
          }
          expect(await findHeadPosition(store)).toBe(model.length);
          await store.close();
        }),
        { numRuns },
      );
    }, 600_000);
  });
};

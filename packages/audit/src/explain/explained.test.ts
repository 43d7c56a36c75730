import { fail } from 'node:assert/strict';
import {
  orThrow,
  inMemoryEventStore,
  type Command,
  type EventStore,
  type JsonObject,
} from '@torioki/event-store';
import { runGenerator, matches, runPlan } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec, localDate, type Instant, type LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import {
  findDecision,
  expireHold,
  loanId,
  pickUp,
  renew,
  reserve,
  reservationId,
  secure,
  ship,
  story,
  tokyo,
  type Line,
  type Story,
} from '@torioki/lending/samples';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { explainDecision } from './explain-decision.js';
import { explainOrder } from './explain-order.js';
import { readLife } from './read-life.js';
import type { DecisionExplanation } from './explain-command.js';
import { moveOrder, tryDays } from './try-days.js';

const storeOf = async ({ recorded }: Story): Promise<EventStore> => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  await unwrapAnswer(store.copy(await recorded()));
  return store;
};

const last = async (store: EventStore): Promise<number> => (await unwrapAnswer(store.read([]))).upTo.position;

/** An order as in a file, given at a local time of the library. */
const order = (command: object, at: string): JsonObject & Command => {
  const given = { ...command, at: tokyo(at), ...('clickedAt' in command && { clickedAt: tokyo(at) }) };
  return JSON.parse(JSON.stringify(given)) as JsonObject & Command;
};

const lines = (from: number, to: number) =>
  Array.from('abcdefghijkl', (title, index): Line => [index + 1, title, 'hq']).slice(from - 1, to);

const findRule = ({ rules }: DecisionExplanation, id: string) => rules.find(({ rule }) => rule.id === id);
const idsOf = ({ rules }: DecisionExplanation, is: DecisionExplanation['rules'][number]['is']) =>
  rules.filter((one) => one.is === is).map(({ rule }) => rule.id);

const active = story.reserve(1, ...lines(1, 3));

describe('a recorded decision', () => {
  it('is explained with each rule in the order of use, and its numbers', async () => {
    const store = await storeOf(active.reserve(1, ...lines(4, 4)));
    const position = await last(store);
    const found = orThrow(await explainDecision(store, position));
    expect(found.verdict).toMatchObject({ is: 'accepted', events: [{ type: 'Reserved' }] });
    expect(found.readUpTo).toBe(position - 1);
    expect(found.policy).toEqual({ label: 'hokkaido-2021-03', from: '2021-03-01' });
    expect(idsOf(found, 'passed').slice(0, 4)).toEqual(['ACTOR-1', 'POLICY-1', 'BORROWER-1', 'RESERVE-1']);
    expect(findRule(found, 'RESERVE-1')).toMatchObject({
      is: 'passed',
      facts: { limit: 10, active: 3, requested: 1 },
    });
    expect(found.read.map(({ name }) => name)).toContain('rules in force');
    expect(found.recorded.map((event) => event.position)).toEqual([position]);
  });

  it('is the same for each of its events', async () => {
    const store = await storeOf(active);
    const position = await last(store);
    const found = orThrow(await explainDecision(store, position));
    expect(found.recorded).toHaveLength(3);
    expect(orThrow(await explainDecision(store, position - 2))).toEqual(found);
  });

  it('exists only at positions that a command recorded', async () => {
    const store = await storeOf(active);
    for (const position of [0, 1, 1.5, 10_000])
      expect(await expectFailure('invalid-input', explainDecision(store, position))).toMatchObject({
        path: 'position',
      });
  });

  it('marks the rules that its branch did not apply', async () => {
    const store = await storeOf(story.reach('lent', 'a-1', 'hq'));
    const found = orThrow(await explainDecision(store, await last(store)));
    expect(idsOf(found, 'passed')).toContain('PICK-UP-1');
    expect(idsOf(found, 'not-asked')).toContain('PICK-UP-6');
  });
});

describe('a refusal', () => {
  const over = order(reserve(1, ...lines(4, 12)), '2021-04-08 10:00');
  const explained = (store: EventStore, given: JsonObject & Command, position: number) =>
    explainOrder(store, given, { position, at: '2030-01-01T00:00:00.000Z' });
  const decided = async (...given: Parameters<typeof explained>): Promise<DecisionExplanation> =>
    orThrow(await explained(...given)).answers[0]?.decision ?? fail('nothing was decided');

  it('is decided again, with the numbers of the refusing rule and of the passed rules', async () => {
    const store = await storeOf(active);
    const before = await last(store);
    const found = await decided(store, over, before);
    expect(findRule(found, 'RESERVE-1')).toMatchObject({
      is: 'refused',
      facts: { limit: 10, active: 3, requested: 9 },
      refusals: [{ code: 'over-reservation-limit' }],
    });
    expect(findRule(found, 'RESERVE-3')).toMatchObject({ is: 'passed' });
    expect(found.verdict).toMatchObject({ is: 'refused' });
    expect(await last(store)).toBe(before);
  });

  it('marks the rules after an earlier rule that stopped', async () => {
    const store = await storeOf(active);
    const unknown = order(secure('z-1'), '2021-04-08 10:00');
    const found = await decided(store, unknown, await last(store));
    expect(idsOf(found, 'refused')).toEqual(['COPY-1']);
    expect(idsOf(found, 'not-asked')).toEqual(['SECURE-1', 'SECURE-2', 'SECURE-4']);
  });

  it('is explained at an earlier position', async () => {
    const store = await storeOf(active);
    const early = await decided(store, over, (await last(store)) - 3);
    expect(findRule(early, 'RESERVE-1')).toMatchObject({ is: 'passed', facts: { active: 0 } });
  });

  it('is an error for an invalid order', async () => {
    const store = await storeOf(active);
    const none = { ...over, type: 'Steal' };
    expect(await expectFailure('invalid-input', explained(store, none, 1))).toMatchObject({ path: 'type' });
    const without = { ...over, lines: [] };
    expect(await expectFailure('invalid-input', explained(store, without, 1))).toMatchObject({
      path: 'lines',
    });
  });

  it('is explained with every answer within a minute, and the event between them', async () => {
    const store = await storeOf(active);
    const position = await last(store);
    const [event] = await unwrapAnswer(store.records({ after: position - 1 }));
    const at = event?.recordedAt ?? '';
    const { answers } = orThrow(await explainOrder(store, over, { position, at }));
    expect(answers.map(({ decision: { verdict } }) => verdict.is).slice(-3)).toEqual([
      'accepted',
      'refused',
      'refused',
    ]);
    expect(answers.map(({ since }) => since?.position).slice(-2)).toEqual([position - 1, position]);
    expect(answers[0]?.since).toBeUndefined();
    const long = new Date(Date.parse(at) + 3_600_000).toISOString();
    expect(orThrow(await explainOrder(store, over, { position, at: long })).answers).toHaveLength(1);
  });
});

describe('a life', () => {
  it('contains every event of an item, with its decision', async () => {
    const store = await storeOf(story.reach('lent', 'a-1', 'wkn').reach('lent', 'b-1', 'hq', 2));
    const { entries } = orThrow(await readLife(store, 'reservation', reservationId(1)));
    expect(entries.map(({ type }) => type)).toEqual([
      'Reserved',
      'Secured',
      'ReadyNoticeSent',
      'Shipped',
      'ArrivedAtBranch',
      'PickedUp',
    ]);
    expect(entries.map(({ decision }) => decision?.command.type)).toEqual([
      'Reserve',
      'Secure',
      'RecordNotice',
      'Ship',
      'Arrive',
      'PickUp',
    ]);
    const [first] = entries;
    expect(first?.happenedAt).toBe(tokyo('2021-04-03 10:00'));
    const early = orThrow(
      await readLife(store, 'reservation', reservationId(1), { upTo: first?.position ?? 0 }),
    );
    expect(early.entries).toHaveLength(1);
    expect(orThrow(await readLife(store, 'reservation', reservationId(9))).entries).toEqual([]);
  });
});

it.each([
  ['copy', 'a-1'],
  ['title', 'a'],
  ['loan', loanId(1)],
] as const)('the life of a %s includes all events of its loan', async (thing, id) => {
  const others = story.reach('lent', 'b-1', 'hq', 2).renew(2, 2, 10);
  const own = others.reach('lent', 'a-1', 'hq').renew(1, 1, 10).at('2021-04-12 10:00').acceptReturn();
  const store = await storeOf(own);
  const { entries } = orThrow(await readLife(store, thing, id));
  const types = entries.map(({ type }) => type);
  expect(types.slice(-3)).toEqual(['PickedUp', 'Renewed', 'Returned']);
  expect(types.filter((type) => type === 'Renewed')).toHaveLength(1);
});

const whenOf = async (so: Story, command: object, at: string) => {
  const store = await storeOf(so);
  return orThrow(await tryDays(store, order(command, at)));
};

describe('when an order would pass', () => {
  it('is immediately, if it passes now', async () =>
    expect(await whenOf(story, reserve(1, ...lines(1, 1)), '2021-04-06 10:00')).toMatchObject({
      when: { is: 'at-once' },
    }));

  it('is on these days only, for a dispatch', async () => {
    const { when: found } = await whenOf(
      story.reach('noticed', 'a-1', 'wkn'),
      ship(1, 1),
      '2021-04-07 10:00',
    );
    expect(found.is === 'only-on' && found.days.slice(0, 3)).toEqual([
      '2021-04-09',
      '2021-04-13',
      '2021-04-16',
    ]);
  });

  it('is from a certain day on, for the end of a hold', async () => {
    const { when: found } = await whenOf(
      story.reach('arrived', 'a-1', 'wkn'),
      expireHold(1),
      '2021-04-12 00:30',
    );
    expect(found).toMatchObject({ is: 'from' });
  });

  it('is never by waiting only, where a limit or a queue refuses', async () => {
    const so = story.reach('lent', 'a-1').reserve(2, [2, 'a', 'hq']);
    const found = await whenOf(so, renew(1, 1), '2021-04-20 10:00');
    expect(found).toMatchObject({
      when: { is: 'not-by-waiting', refusals: [{ code: 'renewal-reserved-by-other', waiting: 1 }] },
    });
    const limit = await whenOf(
      story.reserve(1, ...lines(1, 10)),
      reserve(1, ...lines(11, 11)),
      '2021-04-20 10:00',
    );
    expect(limit.when.is).toBe('not-by-waiting');
  });

  const stories = [
    story.reach('waiting', 'a-1', 'wkn'),
    story.reach('secured', 'a-1', 'wkn'),
    story.reach('noticed', 'a-1', 'wkn'),
    story.reach('noticed', 'a-1', 'home'),
    story.reach('noticed', 'a-1', 'hq'),
    story.reach('arrived', 'a-1', 'wkn'),
    story.reach('lent', 'a-1', 'hq'),
    story.reach('lent', 'a-1', 'hq').reach('lent', 'b-1', 'hq', 2),
  ];
  const orders = [
    ship(1, 9),
    expireHold(1),
    pickUp('a-1', 1, 'hq', 9),
    pickUp('b-1', 1, 'hq', 9),
    renew(1, 1),
    renew(2, 2),
    reserve(1, ...lines(1, 1)),
    secure('a-1'),
  ];

  /** Whether an order passes, decided over a list of events without the tested code. */
  const passes = async (so: Story, given: JsonObject & Command): Promise<boolean> => {
    const history = (await so.recorded()).map((stored) => {
      const event = orThrow(lendingEventCodec.decode(stored));
      return { stored, event };
    });
    const decision = findDecision(given.type);
    const command = orThrow(decision.decode(given));
    return E.isRight(
      runGenerator(runPlan(decision.plan(command)), ({ aggregates }) =>
        Object.fromEntries(
          Object.entries(aggregates).map(([name, { query, initial, evolve }]) => {
            const own = history.filter(({ stored }) => matches(query, stored));
            return [name, own.reduce((state, { event }) => evolve(state, event as never), initial)];
          }),
        ),
      ),
    );
  };

  it('agrees with deciding day by day', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stories),
        fc.constantFrom(...orders),
        fc.integer({ min: 3, max: 300 }),
        async (so, command, day) => {
          const on = addDays('2021-03-31' as LocalDate, day);
          const given = order(command, `${on} 10:00`);
          const { when: found, until } = await whenOf(so, command, `${on} 10:00`);
          for (let n = 0; n <= 60; n += 1) {
            const today = addDays(on, n);
            if (today > until) break;
            const moved = moveOrder(given, n);
            expect(localDate(moved.at as Instant, 'Asia/Tokyo')).toBe(today);
            const expected =
              found.is === 'at-once' ||
              (found.is === 'from' && today >= found.day) ||
              (found.is === 'only-on' && found.days.includes(today));
            expect(await passes(so, moved), `${given.type} on ${today}`).toBe(expected);
            if (found.is === 'at-once') break;
          }
        },
      ),
      { numRuns: chooseRuns(40, 10_000) },
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryKinds } from './bin/entry-codec.js';
import { parseTrace } from './bin/parse-trace.js';
import { judge } from './check/trace-judge.js';
import { readAnswer, readLines } from './check/read-reply.js';
import type { Order } from './guide/index.js';
import { createWorld } from './worlds/library.js';
import { guideSystem } from './system/guide-system.js';
import { factCodec } from './system/codecs.js';
import { completeDeclaration } from './system/complete-declaration.js';
import type { LendingSystem, Question } from './system/lending-system.js';
import { orderCodec, orderForms, questionCodec } from './system/order-codecs.js';
import { playStories } from './check/play-runs.js';
import { createCheckState } from './check/check-state.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/hold-your-own-system.md'), 'utf8');

const block = (name: string): string => new RegExp(`\`\`\`json ${name}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

const objectsIn = (cell: string): readonly unknown[] =>
  [...cell.matchAll(/`(\{.*?\})`/g)].map(([, text = '']) => JSON.parse(text) as unknown);

type Row = readonly [unknown, readonly unknown[]];

/** The page's rows that start with an order or a query: this object, and those of the second cell. */
const rows = page.split('\n').flatMap((line): readonly Row[] => {
  const [, first = '', second = ''] = line.split('|');
  return first.startsWith(' `{"is":') ? [[objectsIn(first)[0], objectsIn(second)]] : [];
});

/** The names of the fields, with those of nested objects. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, shapeOf(one)] as const)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
};

/** Examples of real orders and queries, by kind. People try only their own reservations and loans. */
const collectExamples = async () => {
  const orders = new Map<string, unknown>();
  const questions = new Map<string, unknown>();
  const { pauses: _, ...guide } = guideSystem;
  const listening: LendingSystem = {
    ...guide,
    declares: { ...guide.declares, levels: ['core', 'places', 'notices', 'reading-order'] },
    begin: async (world) => {
      const running = await guide.begin(world);
      return {
        ...running,
        order: (order, key) => (orders.set(order.is, shapeOf(order)), running.order(order, key)),
        show: (question) => (questions.set(question.is, shapeOf(question)), running.show(question)),
      };
    },
  };
  await playStories(createCheckState(listening, 1));
  return { orders, questions };
};

describe('the examples of the page', () => {
  it('have the fields of sent orders and queries, and readable answers and lines', async () => {
    const { orders, questions } = await collectExamples();
    const ofOrders = rows.filter(([one]) => !questionCodec.is(one));
    const ofQuestions = rows.filter(([one]) => questionCodec.is(one));
    expect(ofOrders.map(([order]) => (order as Order).is).toSorted()).toEqual(
      Object.keys(orderForms).toSorted(),
    );
    expect(ofQuestions).toHaveLength(4);
    for (const [order, facts] of ofOrders) {
      const { is } = order as Order;
      expect(orderCodec.is(order)).toBe(true);
      if (orders.has(is)) expect(shapeOf(order)).toEqual(orders.get(is));
      readAnswer(order as Order, { is: 'accepted', facts });
    }
    for (const [question, lines] of ofQuestions) {
      const { is } = question as Question;
      if (questions.has(is)) expect(shapeOf(question)).toEqual(questions.get(is));
      readLines(question as Question, lines);
    }
  });

  it('contain facts of each kind', () => {
    const facts = rows.flatMap(([, all]) => all).filter(factCodec.is);
    const kinds = new Set(facts.map((fact) => ('mail' in fact ? 'mail' : fact.is)));
    expect([...kinds]).toEqual(expect.arrayContaining(['kept', 'due', 'ended', 'mail', 'free']));
  });

  it('contain a complete world, and a trace with each kind of line that breaks no law', () => {
    const world = JSON.parse(block('world')) as Record<string, unknown>;
    const real = createWorld(completeDeclaration({ name: 'core' }));
    expect(shapeOf(world)).toEqual(shapeOf(real));
    const trace = parseTrace(block('trace').replace('{…}', JSON.stringify(world)));
    const kinds = trace.entries.map((entry) => entryKinds.find((kind) => kind in entry));
    expect(kinds.toSorted()).toEqual(entryKinds.toSorted());
    expect(judge(trace).broken).toEqual([]);
  });
});

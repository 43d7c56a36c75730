import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { traceIn } from './bin/trace-in.js';
import { readAnswer, readLines } from './check/read.js';
import type { Order } from './guide/index.js';
import { libraryFor } from './worlds/library.js';
import { byTheGuide } from './system/by-the-guide.js';
import { declared } from './system/declared.js';
import type { LendingSystem, Question } from './system/lending-system.js';
import { playStories } from './check/playing-runs.js';
import { gatheringOf } from './check/gathering.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/hold-your-own-system.md'), 'utf8');

const block = (name: string): string => new RegExp(`\`\`\`json ${name}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

/** The rows of the page whose first cell holds such an object: it, and the object of the second cell, if any. */
const rows = (field: string): readonly (readonly [unknown, unknown])[] =>
  page.split('\n').flatMap((line) => {
    const [, first = '', second = ''] = line.split('|');
    const [one, other] = [first, second].map((cell) => /`(\{.*?\})`/.exec(cell)?.[1]);
    return one?.startsWith(`{"${field}":`) === true
      ? [
          [
            JSON.parse(one) as unknown,
            other === undefined ? undefined : (JSON.parse(other) as unknown),
          ] as const,
        ]
      : [];
  });

/** The names of fields, and of those within. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, shapeOf(one)] as const)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
};

/** What a system of the core is really asked, by kind. */
const asked = async () => {
  const orders = new Map<string, unknown>();
  const questions = new Map<string, unknown>();
  const { seams: _, ...guide } = byTheGuide;
  const listening: LendingSystem = {
    ...guide,
    declares: { ...guide.declares, levels: ['core'] },
    begin: async (world) => {
      const running = await guide.begin(world);
      return {
        ...running,
        order: (order, key) => (orders.set(order.is, shapeOf(order)), running.order(order, key)),
        show: (question) => (questions.set(question.of, shapeOf(question)), running.show(question)),
      };
    },
  };
  await playStories(gatheringOf(listening, 1));
  return { orders, questions };
};

describe('the examples of the page', () => {
  it('of orders and questions have the fields that a system is sent, and answers and lines can be read', async () => {
    const { orders, questions } = await asked();
    const [ofOrders, ofQuestions] = [rows('is'), rows('of')];
    expect(ofOrders.map(([order]) => (order as Order).is)).toEqual([
      ...['reserve', 'cancel', 'fill', 'pickUp', 'renew', 'return'],
    ]);
    expect(ofQuestions).toHaveLength(4);
    for (const [order, fact] of ofOrders) {
      expect(shapeOf(order)).toEqual(orders.get((order as Order).is));
      readAnswer(order as Order, { is: 'accepted', facts: fact === undefined ? [] : [fact] });
    }
    for (const [question, line] of ofQuestions) {
      const { of } = question as Question;
      if (questions.has(of)) expect(shapeOf(question)).toEqual(questions.get(of));
      readLines(question as Question, [line]);
    }
  });

  it('of a world has the fields of one, and the trace can be read', () => {
    const world = JSON.parse(block('world')) as Record<string, unknown>;
    const real = libraryFor(declared({ name: 'core' }));
    expect(shapeOf(world)).toEqual(shapeOf(real));
    const trace = block('trace').replace('{…}', JSON.stringify(world));
    expect(traceIn(trace).entries).toHaveLength(3);
  });
});

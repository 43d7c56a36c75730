import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chooseRuns } from '@torioki/event-store/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { lawOf } from '../../guide/index.js';
import { unreachableFaults, ruleFaults } from './faults.js';
import type { RuleFault } from './rule-fault.js';

const worker = join(import.meta.dirname, '../../../dist/testing/rule-faults/planted.worker.js');

interface Seen {
  readonly by: readonly string[];
  readonly orders: number;
  readonly story: number | null;
  readonly reached: boolean;
}

const seenOf = async (id: string): Promise<Seen> => {
  const { stdout } = await promisify(execFile)(process.execPath, [worker, id, '40000']);
  return JSON.parse(stdout) as Seen;
};

/**
 * RED: a law of the fault detects it. WRONG-RED: only others do. GREEN: none does. UNREACHED: it never ran.
 */
const colourOf = ({ laws }: RuleFault, { by, reached }: Seen): string => {
  if (by.some((law) => laws.includes(law))) return 'RED';
  if (by.length > 0) return 'WRONG-RED';
  return reached ? 'GREEN' : 'UNREACHED';
};

const planted = ruleFaults.slice(0, chooseRuns(1, ruleFaults.length));

const results: string[] = [];
const stories: number[] = [];
afterAll(() => {
  const middle = stories.toSorted((one, other) => one - other)[Math.floor(stories.length / 2)] ?? 0;
  const longest = Math.max(...stories);
  console.log([...results, `stories: median ${middle} orders, longest ${longest}`].join('\n'));
});

describe.each(planted)('$id: $description', (fault) => {
  it('is detected in the rules of Torioki by one of its laws', async () => {
    const seen = await seenOf(fault.id);
    const colour = colourOf(fault, seen);
    results.push(
      `${fault.id} ${colour} by ${seen.by.join(', ')} in ${seen.orders} orders, story of ${seen.story ?? 0}`,
    );
    if (seen.story !== null) stories.push(seen.story);
    expect(colour).toBe('RED');
  }, 600_000);
});

it('finds the text that each fault replaces in the built rules', () => {
  const packages = join(import.meta.dirname, '../../../..');
  const changes = ruleFaults.flatMap((fault) => [fault, ...(fault.also === undefined ? [] : [fault.also])]);
  const isThere = (file: string, from: string) => readFileSync(join(packages, file), 'utf8').includes(from);
  expect(changes.filter(({ file, from }) => !isThere(file, from))).toEqual([]);
});

it('names existing laws for each fault, and plants each fault or gives the reason why not', () => {
  expect(ruleFaults.flatMap(({ laws }) => laws).filter((law) => lawOf(law) === undefined)).toEqual([]);
  const listed = new Set([...ruleFaults.map(({ id }) => id), ...Object.keys(unreachableFaults)]);
  const all = Array.from({ length: 77 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  expect(all.filter((id) => !listed.has(id))).toEqual([]);
  expect(listed.size).toBe(ruleFaults.length + Object.keys(unreachableFaults).length);
});

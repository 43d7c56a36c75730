import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runs } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { lawOf } from '../../guide/index.js';
import { ruleFaults } from './faults.js';

const worker = join(import.meta.dirname, '../../../dist/testing/rule-faults/planted.worker.js');

const seenOf = async (id: string): Promise<{ readonly by: readonly string[]; readonly orders: number }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [worker, id, '5000']);
  return JSON.parse(stdout) as { readonly by: readonly string[]; readonly orders: number };
};

/** Every so many faults are planted in the normal run. */
const count = runs(6, ruleFaults.length);
const step = Math.floor(ruleFaults.length / count);
const planted = ruleFaults.filter((_, index) => index % step === 0).slice(0, count);

describe.each(planted)('$id: $says', ({ id, laws }) => {
  it('is seen in the rules of Torioki, by a law of its own', async () => {
    const { by } = await seenOf(id);
    expect(by.filter((law) => laws.includes(law))).not.toEqual([]);
  }, 300_000);
});

it('each fault finds what it replaces in the rules as built', () => {
  const lending = join(import.meta.dirname, '../../../../lending/dist');
  const rulesOf = (file: string) => readFileSync(join(lending, file), 'utf8');
  expect(ruleFaults.filter(({ file, from }) => !rulesOf(file).includes(from))).toEqual([]);
});

it('each fault names laws that there are', () => {
  expect(ruleFaults.flatMap(({ laws }) => laws).filter((law) => lawOf(law) === undefined)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyKeys } from '../samples/policy-keys.js';
import { hokkaido } from './hokkaido.js';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/policy.md'), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const defaultOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], hokkaido);

it('the keys of the policy are on their page, with their defaults', () => {
  const cells = rows.map(([key = '', value = '']) => [key, value].map((cell) => cell.replaceAll('`', '')));
  expect(cells).toEqual(policyKeys.map((key) => [key, String(defaultOf(key))]));
});

it.each(rows)('%s has a description and its source', (_, __, meaning, evidence) => {
  expect(meaning).toMatch(/^[A-Z].+/);
  expect(evidence).toMatch(/[RA]\d+|design/);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hokkaidoProfile, townProfile } from '../profile/index.js';
import { policyKeys } from '../samples/policy-keys.js';
import { hokkaido } from './hokkaido.js';
import { town } from './town.js';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/policy.md'), 'utf8');

const rowsIn = (section = ''): readonly (readonly string[])[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const [ofPolicy, ofProfile] = page.split('\n## The profile\n').map(rowsIn);

const render = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{ ${Object.entries(value)
        .map(([key, part]) => `${key}: ${part}`)
        .join(', ')} }`
    : String(value);

const valueIn = (preset: object, key: string): string =>
  render(key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], preset));

it.each([
  ['policies', ofPolicy, policyKeys, [hokkaido, town]],
  ['profiles', ofProfile, Object.keys(hokkaidoProfile), [hokkaidoProfile, townProfile]],
])('the keys of the ready %s are on their page, with their values', (_, rows, keys, presets) => {
  const cells = rows?.map((row) => row.slice(0, 3).map((cell) => cell.replaceAll('`', '')));
  expect(cells).toEqual(keys.map((key) => [key, ...presets.map((preset) => valueIn(preset, key))]));
});

it.each(rowsIn(page))('%s has a description and its source', (...row) => {
  const [, , , meaning, evidence] = row;
  expect(meaning).toMatch(/^[A-Z].+/);
  expect(evidence).toMatch(/[RA]\d+|design/);
});

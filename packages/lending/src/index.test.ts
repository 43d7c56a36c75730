import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as lending from './index.js';
import * as testing from './samples/index.js';

const source = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8');

const namesIn = (kind: 'export' | 'export type'): readonly string[] =>
  [...source.matchAll(new RegExp(`^${kind} \\{([^}]+)\\}`, 'gm'))].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

it('the package exports these names, each by itself', () => {
  expect(source).not.toContain('*');
  expect(namesIn('export').toSorted()).toEqual(Object.keys(lending).sort());
  expect(Object.keys(lending).sort()).toMatchSnapshot('values');
  expect(namesIn('export type').toSorted()).toMatchSnapshot('types');
});

it('its tests lend these names', () => {
  expect(Object.keys(testing).sort()).toMatchSnapshot();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as lending from './index.js';
import * as testing from './samples/index.js';

const source = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8');

/** The names that the package exports from its main module. A type is written `type Name`. */
const named = [...source.matchAll(/^export (type )?\{([^}]+)\}/gm)].flatMap(([, type = '', names = '']) =>
  names
    .split(',')
    .map((name) => `${type}${name.trim()}`)
    .filter((name) => name !== type),
);

const isType = (name: string): boolean => name.startsWith('type ');

it('the package exports these names, each by itself', () => {
  expect(source).not.toContain('*');
  expect(named.filter((name) => !isType(name)).toSorted()).toEqual(Object.keys(lending).sort());
  expect(Object.keys(lending).sort()).toMatchSnapshot('values');
  expect(named.filter(isType).toSorted()).toMatchSnapshot('types');
});

it('its test helpers export these names', () => {
  expect(Object.keys(testing).sort()).toMatchSnapshot();
});

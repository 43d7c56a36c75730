import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { laws } from './laws.js';

const folder = join(import.meta.dirname, 'laws');
const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));

it('has one file for each law of the table, under its id', () => {
  expect(laws.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});

describe.each(laws)('$id', ({ id, statement, class: lawClass, where, sides }) => {
  it('begins its file with its sentence in both languages', () => {
    expect(statement.en).toMatch(/^\S.+\.$/);
    expect(statement.ja).toMatch(/。$/);
    expect(readFileSync(join(folder, `${id}.ts`), 'utf8')).toMatch(
      new RegExp(`: Law = \\{\\s+id: '${id}',\\s+statement:`),
    );
  });

  it('names its place in the guide, if the guide has it', () => {
    expect(where.every((number) => /^[RA]\d+$/.test(number))).toBe(true);
    expect(where.length > 0 || lawClass === 'O').toBe(true);
    expect(sides.length).toBeGreaterThan(0);
  });
});

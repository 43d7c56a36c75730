import type * as t from 'io-ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allDecisions } from '../testing/index.js';
import { strangersIn } from '../testing/strangers.js';
import type { CommandDefinition } from './command.js';

type Definition = Pick<CommandDefinition<string, t.Props>, 'type' | 'codec'>;

const files = readdirSync(import.meta.dirname)
  .map((folder) => join(import.meta.dirname, folder, 'command.ts'))
  .filter((file) => existsSync(file));

const definitions = await Promise.all(
  files.map(async (file) => {
    const [definition] = Object.values((await import(file)) as Record<string, Definition>);
    return definition ?? expect.fail(`${file} defines no command`);
  }),
);

describe('a command holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it('and each has its definition in its folder', () => {
    expect(definitions.map(({ type }) => type)).toEqual(allDecisions.map(({ type }) => type));
  });

  it.each(definitions)('$type', ({ codec }) => {
    expect(strangersIn(codec)).toEqual([]);
  });
});

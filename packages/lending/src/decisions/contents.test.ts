import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allDecisions, overlongIn, saysHowLong } from '../samples/index.js';
import { strangersIn } from '../samples/strangers.js';
import { importSource } from '../testing/import-source.js';
import type { CommandDefinition } from './command.js';
import { decisions } from './decisions.js';

type Definition = Pick<CommandDefinition<string, t.Props>, 'type' | 'codec'>;

const files = readdirSync(import.meta.dirname)
  .map((folder) => join(import.meta.dirname, folder, 'command.ts'))
  .filter((file) => existsSync(file));

const definitions = await Promise.all(
  files.map(async (file) => {
    const [definition] = Object.values(await importSource<Record<string, Definition>>(file));
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

describe('a command has a limit for every text and list in it, and tells it alone', () => {
  it.each(Object.values(decisions))('$type', ({ codec, decode }) => {
    const parts = overlongIn(codec);
    expect(parts.map(({ path }) => path)).toEqual(expect.arrayContaining(['id', 'at', 'actor.staff']));
    for (const { path, value } of parts) {
      const read = decode(value);
      expect(read).toMatchObject(E.left([{ path }]));
      expect(E.isLeft(read) && saysHowLong(read.left[0])).toBe(true);
    }
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const page = readFileSync(join(docs, 'the-way-of-one-command.md'), 'utf8');
const map = /^## Where to look$([^]*?)^## /m.exec(page)?.[1] ?? '';

/** The folders of the map, in its order. */
const listed = [...map.matchAll(/\]\((\S+)\)/g)].flatMap(([, folder]) => folder ?? []);

interface Cruiser {
  readonly default: {
    readonly forbidden: readonly { readonly name: string; readonly from: { readonly path?: string } }[];
  };
}

const rules = new URL('../.dependency-cruiser.mjs', import.meta.url).href;
const { forbidden } = ((await import(rules)) as Cruiser).default;

/** The folders of a package, each before the folders that may import it. */
const layersOf = (owner: string): readonly string[] =>
  forbidden.flatMap(({ name, from }) =>
    name.startsWith(`${owner}-`) && from.path?.startsWith(`^packages/${owner}/src/`)
      ? [`../${from.path.slice(1, -1)}`]
      : [],
  );

test.each(['lending', 'torioki'])('the map has all layers of %s, in their order', (owner) => {
  const layers = layersOf(owner);
  expect(layers.length).toBeGreaterThan(5);
  expect(listed.filter((folder) => folder.startsWith(`../packages/${owner}/src/`))).toEqual(layers);
});

test('every folder of the map exists', () => {
  expect(listed.filter((folder) => !existsSync(join(docs, folder)))).toEqual([]);
});

test('the map is short', () => {
  expect(map.match(/^\|/gm)?.length).toBeLessThanOrEqual(25);
});

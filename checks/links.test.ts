import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).map((name) => join(folder, name));

const documents = [
  '.',
  'docs',
  'docs/decisions',
  'docs/reference',
  ...below('packages'),
  ...below('examples'),
]
  .flatMap(below)
  .filter((path) => path.endsWith('.md'));

const linked = (document: string): readonly string[] =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target));

test.each(documents)('every link in %s leads to a file', (document) => {
  const dead = linked(document).filter((target) => !existsSync(join(root, dirname(document), target)));
  expect(dead).toEqual([]);
});

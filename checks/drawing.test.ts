import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { published, root } from './pack.mjs';

const shortOf = (name: string): string => name.replace('@torioki/', '');

interface Dependent {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The published packages that each package depends on. */
const dependencies = new Map(
  [...published].map(([name, folder]) => {
    const { dependencies: named = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Dependent;
    return [name, Object.keys(named).filter((other) => published.has(other))] as const;
  }),
);

const reaches = (from: string, to: string): boolean =>
  (dependencies.get(from) ?? []).some((next) => next === to || reaches(next, to));

/** The dependencies to draw as arrows. Those that follow from other dependencies are left out. */
const arrows = [...dependencies].flatMap(([from, all]) =>
  all
    .filter((to) => !all.some((other) => reaches(other, to)))
    .map((to) => `  ${shortOf(from)} --> ${shortOf(to)}`),
);

test('README.md draws the dependencies of each package', () => {
  const [, drawn = ''] =
    /```mermaid\nflowchart TD\n([^]*?)\n```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(drawn.split('\n').toSorted()).toEqual(arrows.toSorted());
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, published, root } from './pack.mjs';

const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

test('all packages have the version of the newest release in the changelog', () => {
  const [, newest] = /^## (\d+\.\d+\.\d+) - \d{4}-\d\d-\d\d$/m.exec(changelog) ?? [];
  expect(newest).toBeDefined();
  const others = [...published].filter(([, folder]) => manifestOf(folder).version !== newest);
  expect(
    others.map(([name]) => name),
    `These packages do not have the version ${newest}.`,
  ).toEqual([]);
});

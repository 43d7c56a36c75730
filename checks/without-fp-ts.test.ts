import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('no page and no example imports fp-ts', () => {
  const files = execFileSync('git', ['ls-files', '*.md', 'examples/*.ts', 'examples/*/package.json'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  expect(files.length).toBeGreaterThan(100);
  const imports = /from ['"]fp-ts|^ *"fp-ts":/m;
  expect(files.filter((file) => imports.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

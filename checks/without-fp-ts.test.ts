import { expect, test } from 'vitest';
import { listFiles, readSource } from './sources.js';

test('no page and no example imports fp-ts', () => {
  const files = listFiles('*.md', 'examples/*.ts', 'examples/*/package.json');
  expect(files.length).toBeGreaterThan(100);
  const imports = /from ['"]fp-ts|^ *"fp-ts":/m;
  expect(files.filter((file) => imports.test(readSource(file)))).toEqual([]);
});

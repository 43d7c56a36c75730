import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it, onTestFinished } from 'vitest';
import { scratchSchema } from './testing/scratch-schema.js';

const root = fileURLToPath(new URL('..', import.meta.url));

it("the README's program prints the output that the README shows", () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, program = '', printed] = /^```js\n(.*?)^```\n\n^```\n(.*?)^```$/ms.exec(readme) ?? [];
  const folder = mkdtempSync(join(root, 'run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'readme.mjs');
  writeFileSync(script, program.replaceAll('our_library', scratchSchema()));
  const env = { ...process.env, DATABASE_URL: inject('postgresUrl') };
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', env })).toBe(printed);
});

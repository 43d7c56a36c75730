import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnTestServer } from '@torioki/eventstoredb-test-server';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const block = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(text)?.[1] ?? '';

it('the README shows a program and its output, on another server', async () => {
  const folder = mkdtempSync(join(root, 'run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const server = await spawnTestServer(join(folder, 'log'));
  onTestFinished(() => server.kill());
  const program = block(readme, 'js');
  const connection = "'esdb://torioki:secret@events.example.jp:2113'";
  expect(program).toContain(connection);
  writeFileSync(join(folder, 'readme.mjs'), program.replace(connection, `'${server.connection}'`));
  const printed = execFileSync(process.execPath, ['readme.mjs'], { encoding: 'utf8', cwd: folder });
  expect(printed).toBe(block(readme.slice(readme.indexOf(program) + program.length + 4), ''));
});

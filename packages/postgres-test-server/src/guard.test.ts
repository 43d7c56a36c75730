import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { queryValue } from './testing/query-value.js';

const program = fileURLToPath(new URL('../dist/abandon.worker.js', import.meta.url));

test('a server ends, and leaves no file, when the process that started it is killed', async () => {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const data = String(await queryValue(url, 'SHOW data_directory'));
  child.kill('SIGKILL');
  await expect
    .poll(() => queryValue(url, 'SELECT 1').catch(String), { timeout: 30_000 })
    .toContain('ECONNREFUSED');
  await expect.poll(() => existsSync(dirname(data)), { timeout: 30_000 }).toBe(false);
});

test('a server that has not started yet leaves no file either', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-guarded-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const child = spawn(process.execPath, [program], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toHaveLength(1);
  child.kill('SIGKILL');
  await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toEqual([]);
});

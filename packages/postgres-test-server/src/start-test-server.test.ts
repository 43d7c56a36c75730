import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startTestServer } from './start-test-server.js';
import { queryValue } from './testing/query-value.js';

const patience = { timeout: 30_000 };

test('a test server keeps committed data through a crash, and leaves no file', async () => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  const { url } = server;
  expect(await queryValue(url, 'SHOW server_encoding')).toBe('UTF8');
  const data = String(await queryValue(url, 'SHOW data_directory'));
  await queryValue(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await server.stop('immediate');
  await expect(queryValue(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  await server.start();
  expect(await queryValue(url, 'SELECT one FROM kept')).toBe(1);
  await server.stop('fast');
  await server.start();
  expect(existsSync(data)).toBe(true);
  server.remove();
  await expect.poll(() => queryValue(url, 'SELECT 1').catch(String), patience).toContain('ECONNREFUSED');
  await expect.poll(() => existsSync(dirname(data)), patience).toBe(false);
});

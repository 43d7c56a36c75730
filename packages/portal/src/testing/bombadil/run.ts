import { serve } from '@hono/node-server';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSample } from '../open-sample.js';
import { faults } from './faults.js';

/**
 * `node dist/testing/bombadil/run.js 30m` explores the sample. With the name of a fault, it explores until it
 * finds the fault.
 */
const [minutes = '30m', fault] = process.argv.slice(2);

const sample = await openSample();
const plant = fault === undefined ? undefined : faults[fault];
if (fault !== undefined && plant === undefined)
  throw new Error(`no fault ${fault}: one of ${Object.keys(faults).join(', ')}`);

const answer = (request: Request, env?: object) => sample.app.fetch(request, env);
const server = serve({ fetch: plant ? plant(answer) : answer, hostname: '127.0.0.1', port: 0 });
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo;
const clock = setInterval(() => sample.pass(1), 1000);

const out = mkdtempSync(join(tmpdir(), 'bombadil-'));
const bombadil = spawn(
  fileURLToPath(new URL('../../../node_modules/.bin/bombadil', import.meta.url)),
  [
    ...['browser', 'test', `http://localhost:${port}/`],
    fileURLToPath(new URL('../../../bombadil/dist/properties.js', import.meta.url)),
    ...['--headless', '--no-sandbox', '--width', '390', '--height', '2400', '--output-path', out],
    ...['--time-limit', minutes, ...(plant ? ['--exit-on-violation'] : [])],
  ],
  { stdio: 'inherit' },
);
const code = await new Promise<number | null>((resolve) => bombadil.once('exit', resolve));
clearInterval(clock);
server.close();
if ('closeAllConnections' in server) server.closeAllConnections();
await sample.close();
const { length: requests } = sample.lines;
const { length: confirmed } = sample.lines.filter(
  ({ path, status }) => /confirmations|renewals/.test(path) && status === 303,
);
console.info(
  `${requests} requests, ${confirmed} times 確認, troubles: ${sample.troubles.join(', ') || 'none'}`,
);
process.exitCode = code ?? 1;

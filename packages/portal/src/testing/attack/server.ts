/**
 * Serves the sample for the attack, as if behind a proxy: `node server.js <folder>`. It sends its port to its
 * parent process, and after each message the delays of its event loop.
 */
import { serve } from '@hono/node-server';
import { inMemoryCatalogue } from '@torioki/catalogue';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { firstDay } from '../../sample/history.js';
import { movableClock } from '../../sample/movable-clock.js';
import { openSamplePortal } from '../../sample/open-sample-portal.js';
import { printingMailer } from '../../sample/printing-mailer.js';
import { openInFolder } from '../stores.js';

const [folder = ''] = process.argv.slice(2);

const time = movableClock(firstDay);
const { app } = await openSamplePortal({
  stores: await openInFolder(folder, { clock: time.clock }),
  time,
  catalogue: inMemoryCatalogue(),
  mailer: printingMailer(() => undefined),
  visitClock: () => new Date(),
  proxies: 1,
  onTrouble: ({ message }) => void process.stderr.write(`${message}\n`),
});

const stops = monitorEventLoopDelay({ resolution: 5 });
stops.enable();
process.on('message', () => {
  process.send?.({ stops: { p99: stops.percentile(99) / 1e6, max: stops.max / 1e6 } });
  stops.reset();
});
process.on('disconnect', () => process.exit());

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));

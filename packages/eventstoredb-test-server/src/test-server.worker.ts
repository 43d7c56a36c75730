/**
 * `node test-server.worker.js <port> <log file> <ms for each append>`: prints its port once it listens. It
 * ends when its input ends, so it also ends with the process that started it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { journal } from './journal.js';
import { defaultMaxAppendSize, startTestServer } from './start-test-server.js';

const [port = '0', file = '', appendMs = '0'] = process.argv.slice(2);

let writing: Promise<unknown> = Promise.resolve();

const server = await startTestServer({
  port: Number(port),
  journal: journal({ file, maxAppendSize: defaultMaxAppendSize }),
  fault: async ({ name }) => {
    if (name !== 'Append' || appendMs === '0') return undefined;
    writing = writing.then(() => pause(Number(appendMs)));
    await writing;
    return undefined;
  },
});
process.stdout.write(`${server.port}\n`);
process.stdin.resume().once('end', () => process.exit());

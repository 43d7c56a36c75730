/**
 * A server in a process of its own: `node test-server.worker.js <port> <log file>`. Prints its port once it listens, and
 * ends with its input: when the process that started it is gone, in whatever way.
 */
import { journal } from './journal.js';
import { defaultMaxAppendSize, startTestServer } from './start-test-server.js';

const [port = '0', file = ''] = process.argv.slice(2);

const server = await startTestServer({
  port: Number(port),
  journal: journal({ file, maxAppendSize: defaultMaxAppendSize }),
  crashed: () => process.exit(1),
});
process.stdout.write(`${server.port}\n`);
process.stdin.resume().once('end', () => process.exit());

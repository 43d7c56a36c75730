/** `node abandon.worker.js <log file>`: starts a server, prints its port, and waits until it is killed. */
import { spawnTestServer } from './spawn-test-server.js';

const [file = ''] = process.argv.slice(2);
const { port } = await spawnTestServer(file);
process.stdout.write(`${port}\n`);

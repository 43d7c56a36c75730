/** Starts a server, `node abandon.worker.js <log file>`, prints its port, and does nothing more until it is killed. */
import { spawnTestServer } from './spawn-test-server.js';

const [file = ''] = process.argv.slice(2);
const { port } = await spawnTestServer(file);
process.stdout.write(`${port}\n`);

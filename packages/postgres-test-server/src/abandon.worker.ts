/** Starts a server, prints its connection string, and then does nothing until it is killed. */
import { startTestServer } from './start-test-server.js';

const server = await startTestServer();
console.log(server.url);
setInterval(() => undefined, 60_000);

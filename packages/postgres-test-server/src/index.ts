export { findFreePort } from './free-port.js';
export { startTestServer } from './start-test-server.js';
export type { PostgresTestServer } from './start-test-server.js';

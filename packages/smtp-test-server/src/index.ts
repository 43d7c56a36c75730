export { startSmtpServer, type SmtpTestServer } from './start-smtp-server.js';
export type { Arrived, Conduct, Reply } from './conduct.js';

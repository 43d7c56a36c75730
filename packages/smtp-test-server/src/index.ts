export { startSmtpServer, type SmtpTestServer } from './start-smtp-server.js';
export type { ArrivedMail, Conduct, Reply } from './conduct.js';

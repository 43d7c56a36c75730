export { smtpMailer, type SmtpOptions } from './smtp-mailer.js';

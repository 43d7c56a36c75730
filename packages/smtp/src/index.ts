export { findSmtpFault } from './find-smtp-fault.js';
export { smtpMailer, type SmtpOptions } from './smtp-mailer.js';

import type { Mailer } from 'torioki';
import { printLine } from 'example-001-first-loan/narrator.js';

/** Prints mails instead of sending them. `smtpMailer` of `@torioki/smtp` sends them. */
export const printingMailer: Mailer = {
  send: ({ from, to, subject, text }) => {
    for (const line of [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, '', ...text.split('\n')])
      printLine(`    │ ${line}`);
    return Promise.resolve('sent');
  },
};

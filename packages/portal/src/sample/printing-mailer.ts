import type { Mailer } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';

/** Prints mails instead of sending them. `smtpMailer` of `@torioki/smtp` sends them. */
export const printingMailer = (print: (line: string) => void): Mailer => ({
  send: ({ from, to, subject, text }) => {
    for (const line of ['', `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, '', ...text.split('\n')])
      print(`  │ ${line}`);
    return Promise.resolve(E.right(undefined));
  },
});

import type { Mailer } from '@torioki/patrons';

/** Prints mails instead of sending them. `smtpMailer` of `@torioki/smtp` sends them. */
export const printingMailer = (print: (line: string) => void): Mailer => ({
  send: ({ from, to, subject, text }) => {
    for (const line of ['', `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, '', ...text.split('\n')])
      print(`  │ ${line}`);
    return Promise.resolve('sent');
  },
});

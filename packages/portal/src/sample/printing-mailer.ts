import type { Mailer } from '@torioki/patrons';

/** Prints mails instead of sending them. To send them, use `smtpMailer` of `@torioki/smtp`. */
export const printingMailer = (print: (line: string) => void): Mailer => ({
  send: ({ from, to, subject, text }) => {
    for (const line of ['', `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, '', ...text.split('\n')])
      print(`  │ ${line}`);
    return Promise.resolve('sent');
  },
});

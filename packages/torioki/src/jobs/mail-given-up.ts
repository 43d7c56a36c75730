/** A mail was handed over so often without an answer that it is given up. */
export interface MailGivenUp {
  readonly code: 'mail-given-up';
  /** What happened, where, and what to do. */
  readonly message: string;
}

export const mailGivenUp = (times: number): MailGivenUp => ({
  code: 'mail-given-up',
  message:
    `A mail was handed over ${times} times, and no answer came in time. It may have arrived each time, or not at all; it is ` +
    'recorded as not sent, and not sent again. Look at the mailer and its server; tell the patron in another way.',
});

/** The mailer did not keep to its port. What it threw or answered is not repeated: it may name the address. */
export interface MailerBroken {
  readonly code: 'mailer-broken';
  /** What happened, where, and what to do. */
  readonly message: string;
}

export const mailerBroken = (did: string): MailerBroken => ({
  code: 'mailer-broken',
  message:
    `The mailer's send ${did}. Whether the mail went out is unknown; it is tried again under its Message-ID. ` +
    'Correct the mailer: it is to answer with an Either, and never to throw.',
});

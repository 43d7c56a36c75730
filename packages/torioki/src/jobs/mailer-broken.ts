/** The mailer did not keep its contract. What it threw or answered is not repeated, since it may name the address. */
export interface MailerBroken {
  readonly code: 'mailer-broken';
  /** What happened, where, and what to do. */
  readonly message: string;
}

export const mailerBroken = (did: string): MailerBroken => ({
  code: 'mailer-broken',
  message:
    `The mailer's send ${did}. Whether the mail went out is unknown; it is tried again under its Message-ID. ` +
    'Correct the mailer: it must answer as the type Mailer says, and throw only where nobody knows whether the mail went out.',
});

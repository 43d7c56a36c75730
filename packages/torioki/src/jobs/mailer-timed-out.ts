/** The mailer did not answer in time. Whether the mail arrived is unknown. */
export interface MailerTimedOut {
  readonly code: 'mailer-timed-out';
  /** What happened, where, and what to do. */
  readonly message: string;
}

export const mailerTimedOut = (reason: string): MailerTimedOut => ({
  code: 'mailer-timed-out',
  message:
    `The mailer's ${reason}. Whether the mail went out is unknown; it is tried again under its Message-ID. ` +
    'Let the mailer answer within its own deadline, or raise timeLimits.mailer.',
});

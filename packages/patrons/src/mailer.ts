import { oneOf } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

/** A mail to one person, for a mail server. */
export interface MailMessage {
  /**
   * The Message-ID with its angle brackets. It is the same for every attempt, so that the receiver can
   * recognize a mail that arrives twice.
   */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text, with \n between the lines. */
  readonly text: string;
}

/**
 * The reason why a mail server did not accept a mail. `bounced`: the address will never accept mail.
 * `refused`: the server did not accept this mail. `unreachable`: there was no connection, or the server
 * refused the login or the sender. `timed-out`: no answer came in time; the mail may have arrived.
 */
export const Undelivered = oneOf('bounced', 'refused', 'unreachable', 'timed-out');
export type Undelivered = t.TypeOf<typeof Undelivered>;

/** `sent`, or the reason why the server did not accept the mail. */
export type MailerAnswer = 'sent' | Undelivered;

/** Hands mails to a mail server. */
export interface Mailer {
  /**
   * Sends one mail, within a time limit that the mailer sets. If it throws, it is unknown whether the mail
   * was sent.
   */
  send(message: MailMessage): Promise<MailerAnswer>;
}

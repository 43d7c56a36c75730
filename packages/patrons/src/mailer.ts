import { oneOf } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

/** A mail to one person, as it is handed to a server. */
export interface MailMessage {
  /** With its angle brackets. It is the same for every attempt, so that a reader can see that a mail arrived twice. */
  readonly messageId: string;
  /** The address from which it comes. */
  readonly from: string;
  /** The address to which it goes. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, with \n between the lines. */
  readonly text: string;
}

/**
 * Why a server did not take a mail. `bounced`: it takes none for this address, now or later. `refused`: it did not take
 * this one. `unreachable`: it could not be reached, or it refused the login or the sender. `timed-out`: no answer came
 * in time; the mail may have arrived.
 */
export const Undelivered = oneOf('bounced', 'refused', 'unreachable', 'timed-out');
export type Undelivered = t.TypeOf<typeof Undelivered>;

/** Whether the server took a mail, or why not. */
export type MailerAnswer = 'sent' | Undelivered;

/** Hands mails to somebody who delivers them. */
export interface Mailer {
  /** Hands over one mail, within its own deadline. If it throws, nobody knows whether the mail went out. */
  send(message: MailMessage): Promise<MailerAnswer>;
}

import { oneOf } from '@torioki/lending';
import type * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';

/** A mail to one person, as it is handed to a server. */
export interface MailMessage {
  /** With its angle brackets; the same for every attempt, so that a mail that arrives twice can be told. */
  readonly messageId: string;
  /** The address that it comes from. */
  readonly from: string;
  /** The address that it goes to. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, with \n between the lines. */
  readonly text: string;
}

/**
 * Why a server did not take a mail. `bounced`: it takes none for this address, now or later. `refused`: it did not take
 * this one. `unreachable`: it was not reached, or let nobody in who sends for the library. `timed-out`: no answer came
 * in time; the mail may have arrived.
 */
export const Undelivered = oneOf('bounced', 'refused', 'unreachable', 'timed-out');
export type Undelivered = t.TypeOf<typeof Undelivered>;

/** Hands mails to somebody who delivers them. */
export interface Mailer {
  /** Hands over one mail. Never rejects, and answers within its own deadline. */
  send(message: MailMessage): Promise<E.Either<Undelivered, void>>;
}

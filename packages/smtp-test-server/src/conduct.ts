/** A mail as the server received it. */
export interface ArrivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The whole mail, including its headers. */
  readonly raw: string;
}

/** The server's answer to a mail. A code such as 451 refuses the mail. */
export type Reply = 'accept' | 'hang-up' | 'silence' | number;

/**
 * The behaviour of a server: normal, except for the given fields. `sender` and `recipient` return a code to
 * refuse, or undefined to accept.
 */
export interface Conduct {
  /** If false, the server accepts connections but never sends a greeting. */
  readonly greets?: boolean;
  /** Whether the server offers STARTTLS. Has an effect only when the server starts. */
  readonly startTls?: boolean;
  /** The first instant at which the certificate is no longer valid. Has an effect only when the server starts. */
  readonly expires?: Date;
  /** The accepted user. The server requires a login if this is given when it starts. */
  readonly credentials?: { readonly user: string; readonly password: string };
  sender?(address: string): number | undefined;
  recipient?(address: string): number | undefined;
  /** Answers a mail that has arrived completely. */
  message?(mail: ArrivedMail): Reply | Promise<Reply>;
}

export const completeConduct = (conduct: Conduct) => ({
  greets: true,
  credentials: undefined,
  sender: (): undefined => undefined,
  recipient: (): undefined => undefined,
  message: (): Reply => 'accept',
  ...conduct,
});

/** A mail as it came over the wire. */
export interface Arrived {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With all its headers. */
  readonly raw: string;
}

/** What to answer to a mail: a code such as 451 refuses it. */
export type Reply = 'accept' | 'hang-up' | 'silence' | number;

/** How a server behaves: as servers should, except for the given fields. Codes refuse; undefined accepts. */
export interface Conduct {
  /** False: it takes connections, and says nothing. */
  readonly greets?: boolean;
  /** Only from its start on. */
  readonly startTls?: boolean;
  /** The user that it lets in. Whether it asks at all is fixed at its start. */
  readonly credentials?: { readonly user: string; readonly password: string };
  sender?(address: string): number | undefined;
  recipient?(address: string): number | undefined;
  /** Answers a mail that has arrived to its end. */
  message?(mail: Arrived): Reply | Promise<Reply>;
}

export const conductOf = (conduct: Conduct) => ({
  greets: true,
  credentials: undefined,
  sender: (): undefined => undefined,
  recipient: (): undefined => undefined,
  message: (): Reply => 'accept',
  ...conduct,
});

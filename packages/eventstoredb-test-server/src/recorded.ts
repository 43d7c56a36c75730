/** An event as a client proposes it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in its place in the log. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** The offset in the log, at which gaps are usual. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** What the server counts against the size of an append, since 24.10: data, metadata and two bytes a letter of type. */
export const sizeOf = ({ type, data, metadata }: Proposed): number =>
  data.length + metadata.length + 2 * type.length;

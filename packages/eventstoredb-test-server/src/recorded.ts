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

/** The last revision that there can be: that of a tombstone, and before it a soft delete cuts off (`$tb`). */
export const lastRevision = 9223372036854775807n;

/** Whether the event is the end of its stream for ever. */
export const isTombstone = ({ revision }: Recorded): boolean => revision >= Number(lastRevision);

/** What the server counts against the size of an append, since 24.10: data, metadata and two bytes a letter of type. */
export const sizeOf = ({ type, data, metadata }: Proposed): number =>
  data.length + metadata.length + 2 * type.length;

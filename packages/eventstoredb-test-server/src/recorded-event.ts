export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event with its offset in the log. */
export interface RecordedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** The offset in the log, which usually has gaps. */
  readonly position: number;
  /** The time of recording, in milliseconds since 1970. */
  readonly created: number;
}

/** The largest revision. A tombstone has it, and so has `$tb` of a soft delete. */
export const lastRevision = 9223372036854775807n;

/** Whether the event ends its stream for ever. */
export const isTombstone = ({ revision }: RecordedEvent): boolean => revision >= Number(lastRevision);

/** An event's size in an append, since 24.10: data, metadata and two bytes for each letter of the type. */
export const sizeOf = ({ type, data, metadata }: ProposedEvent): number =>
  data.length + metadata.length + 2 * type.length;

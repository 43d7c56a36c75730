import type { Position, StoreError } from '@torioki/event-store';

/** The views did not include the requested position in time. */
export interface NotReached {
  readonly code: 'not-reached';
  /** The message says what happened, where, and what to do. */
  readonly message: string;
  readonly position: Position;
  /** The last position that all views include; undefined if one of them does not answer queries yet. */
  readonly reached: Position | undefined;
  readonly waitedMs: number;
}

export const makeNotReached = (
  { position, reached, waitedMs }: Omit<NotReached, 'code' | 'message'>,
  failure: StoreError | null,
): NotReached => {
  const how = reached === undefined ? 'are still being built' : `are at position ${reached}`;
  const why = failure === null ? '' : ` The last attempt failed: ${failure.message}`;
  return {
    code: 'not-reached',
    message: `After ${waitedMs} ms the views ${how}, not yet at ${position}.${why} Try again, or allow more time.`,
    position,
    reached,
    waitedMs,
  };
};

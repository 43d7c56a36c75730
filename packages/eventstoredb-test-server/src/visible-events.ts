import { lastRevision, type RecordedEvent } from './recorded-event.js';

interface StreamMetadata {
  readonly $tb?: number;
  readonly $maxCount?: number;
  readonly $maxAge?: number;
}

/** The metadata in an event of any type. Without JSON, in form and content type, there are no limits. */
const metadataIn = (event: RecordedEvent | undefined): StreamMetadata => {
  if (event?.contentType !== 'application/json') return {};
  try {
    return (JSON.parse(Buffer.from(event.data).toString()) ?? {}) as StreamMetadata;
  } catch {
    return {};
  }
};

/** Whether the last event of `$$stream` marks the stream as deleted. */
export const isSoftDeleted = (metadata: RecordedEvent | undefined): boolean =>
  (metadataIn(metadata).$tb ?? 0) >= Number(lastRevision);

/** The first readable revision, by the last event of `$$stream`: `$tb`, `$maxCount`, `$maxAge` (seconds). */
export const findFirstVisible = (
  events: readonly RecordedEvent[],
  metadata: RecordedEvent | undefined,
): number => {
  const { $tb = 0, $maxCount = 0, $maxAge } = metadataIn(metadata);
  const first = Math.max($tb, $maxCount > 0 ? events.length - $maxCount : 0);
  if ($maxAge === undefined) return first;
  const young = events.findIndex(({ created }) => created >= Date.now() - 1_000 * $maxAge);
  return Math.max(first, young < 0 ? events.length : young);
};

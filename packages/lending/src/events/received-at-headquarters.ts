import { CopyId, Instant, LocationId, orNull, RemovalReason, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A copy that travelled back is at the headquarters again (A40). */
export const ReceivedAtHeadquarters = event(
  ['ReceivedAtHeadquarters', '本館に戻った'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** The place that sent it back; null when it was a library. */
    location: orNull(LocationId),
    /** The reason why it is out of circulation; null if it is on the shelf. */
    removed: orNull(RemovalReason),
  },
  ['copy', 'title'],
);

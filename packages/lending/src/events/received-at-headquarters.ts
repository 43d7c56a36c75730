import { CopyId, Instant, LocationId, orNull, RemovalReason, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A copy that travelled back has arrived at the headquarters
 * (A40).
 */
export const ReceivedAtHeadquarters = event(
  ['ReceivedAtHeadquarters', '本館に戻った'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** The place that sent the copy back; null if another library sent it. */
    location: orNull(LocationId),
    /** The reason why the copy is out of circulation; null if it is on the shelf. */
    removed: orNull(RemovalReason),
  },
  ['copy', 'title'],
);

import { CopyId, Instant, LocationId, orNone, RemovalReason, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A copy that travelled back is at the headquarters again (A40). */
export const CheckedIn = event(
  ['CheckedIn', '本館に戻った'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** The place from which it came back; null when a library sent it. */
    location: orNone(LocationId),
    /** Why it is out of circulation and not on the shelf; null if it is on the shelf. */
    removed: orNone(RemovalReason),
  },
  ['copy', 'title'],
);

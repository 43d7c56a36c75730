import { CopyId, Instant, orNull, RemovalReason, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A missing copy is at the headquarters again. */
export const Found = event(
  ['Found', '見つかった'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** The reason why it is out of circulation; null if it is on the shelf. */
    removed: orNull(RemovalReason),
  },
  ['copy', 'title'],
);

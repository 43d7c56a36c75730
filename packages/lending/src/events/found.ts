import { CopyId, Instant, orNull, RemovalReason, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A missing copy is at the headquarters again. */
export const Found = event(
  ['Found', '見つかった'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** The reason why the copy is out of circulation; null if it is on the shelf. */
    removed: orNull(RemovalReason),
  },
  ['copy', 'title'],
);

import { CopyId, Instant, LibraryId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. Another library sent a copy back, and the copy is on its way.
 */
export const ReturnedByLibrary = event(
  ['ReturnedByLibrary', '他の図書館から返された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    library: LibraryId,
  },
  ['copy'],
);

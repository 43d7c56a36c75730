import { CopyId, Instant, LibraryId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. 協力: a copy was lent to another library (R34, A54). */
export const LentToLibrary = event(
  ['LentToLibrary', '他の図書館に貸し出された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    library: LibraryId,
  },
  ['copy', 'title'],
);

import { CopyId, Instant, LibraryId, TitleId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. A library sent a copy back; it is on its way. */
export const ReturnedByLibrary = event(
  'ReturnedByLibrary',
  1,
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    library: LibraryId,
  },
  ['copy'],
);
export type ReturnedByLibrary = EventOf<typeof ReturnedByLibrary>;

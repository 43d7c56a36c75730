import { CopyId, Instant, LocationId, TitleId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. A copy that travelled back is at the headquarters again (A40). */
export const CheckedIn = event(
  'CheckedIn',
  1,
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** Where it came back from. */
    location: LocationId,
  },
  ['copy'],
);
export type CheckedIn = EventOf<typeof CheckedIn>;

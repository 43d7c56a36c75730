import { CopyId, Instant, LocationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy left a branch for the headquarters (A40). */
export const ReturnShipped = event(
  ['ReturnShipped', '本館へ返送された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    location: LocationId,
  },
  ['copy'],
);

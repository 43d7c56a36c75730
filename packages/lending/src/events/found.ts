import { CopyId, Instant, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A missing copy is on the shelf again. */
export const Found = event(
  ['Found', '見つかった'],
  1,
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
  },
  ['copy'],
);

import { CopyId, Instant, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy left the library for good. */
export const Withdrawn = event(
  ['Withdrawn', '除籍された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
  },
  ['copy', 'title'],
);

import { CopyId, Instant, TitleId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. A copy left the library for good. */
export const Withdrawn = event(
  'Withdrawn',
  1,
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
  },
  ['copy', 'title'],
);
export type Withdrawn = EventOf<typeof Withdrawn>;

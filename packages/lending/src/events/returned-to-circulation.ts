import * as t from 'io-ts';
import { CopyId, Instant, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A copy that staff had removed circulates again. It is on the
 * shelf, travels back like any other copy, or is still missing.
 */
export const ReturnedToCirculation = event(
  ['ReturnedToCirculation', '資料の利用が再開された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** Whether the copy is on the shelf now; false if it is on its way back or missing. */
    isOnShelf: t.boolean,
  },
  ['copy', 'title'],
);

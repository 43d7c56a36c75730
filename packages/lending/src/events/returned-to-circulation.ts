import * as t from 'io-ts';
import { CopyId, Instant, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A removed copy circulates again. It is on the shelf, travels back like
 * any other copy, or is still missing.
 */
export const ReturnedToCirculation = event(
  ['ReturnedToCirculation', '資料の利用が再開された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    /** Whether it is on the shelf now; false if it is on its way back, or missing. */
    isOnShelf: t.boolean,
  },
  ['copy', 'title'],
);

import * as t from 'io-ts';
import { Instant, LocalDate } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. The days of a period on which copies leave for branches and homes (R53). */
export const DispatchDaysPublished = event('DispatchDaysPublished', 1, {
  at: Instant,
  from: LocalDate,
  until: LocalDate,
  days: t.readonlyArray(LocalDate, 'a list of dates'),
});
export type DispatchDaysPublished = EventOf<typeof DispatchDaysPublished>;

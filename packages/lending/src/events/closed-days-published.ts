import * as t from 'io-ts';
import { Instant, LocalDate, LocationId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. The days of a period on which a place is closed (A50, A52). */
export const ClosedDaysPublished = event('ClosedDaysPublished', 1, {
  at: Instant,
  location: LocationId,
  from: LocalDate,
  until: LocalDate,
  days: t.readonlyArray(LocalDate, 'a list of dates'),
});
export type ClosedDaysPublished = EventOf<typeof ClosedDaysPublished>;

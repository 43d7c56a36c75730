import { list, LocalDate, LocationId, mostDays } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Publishes the days of a period on which a place is closed (A50, A52). */
export const PublishClosedDays = command(['PublishClosedDays', '休館日の公表'], ['general-materials'], {
  location: LocationId,
  from: LocalDate,
  until: LocalDate,
  days: list(LocalDate, 'dates', mostDays),
});
export type PublishClosedDays = CommandOf<typeof PublishClosedDays>;

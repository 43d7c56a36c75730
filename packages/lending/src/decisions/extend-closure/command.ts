import { LocalDate, PlacesNamed } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Announces a special closure of all places, or of some; this one event moves the due dates and holds of these places
 * that fall in it, and removes their dispatch days (A51).
 */
export const ExtendClosure = command(['ExtendClosure', '臨時休館の公表'], ['general-materials'], {
  places: PlacesNamed,
  from: LocalDate,
  until: LocalDate,
  dueOn: LocalDate,
});
export type ExtendClosure = CommandOf<typeof ExtendClosure>;

import * as t from 'io-ts';
import { LocalDate } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Publishes the days of a period on which copies leave for branches and homes (R53). */
export const PublishDispatchDays = command('PublishDispatchDays', ['dispatch', 'general-materials'], {
  from: LocalDate,
  until: LocalDate,
  days: t.readonlyArray(LocalDate, 'a list of dates'),
});
export type PublishDispatchDays = CommandOf<typeof PublishDispatchDays>;

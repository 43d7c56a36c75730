import { list, LocalDate, mostDays } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Publishes the days of a period on which copies leave for branches and homes (R53). */
export const PublishDispatchDays = command(
  ['PublishDispatchDays', '発送日の公表'],
  ['dispatch', 'general-materials'],
  {
    from: LocalDate,
    until: LocalDate,
    days: list(LocalDate, 'dates', mostDays),
  },
);
export type PublishDispatchDays = CommandOf<typeof PublishDispatchDays>;

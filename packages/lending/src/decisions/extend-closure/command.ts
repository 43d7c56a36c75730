import { LocalDate } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Announces a special closure; this one event moves all due dates and holds that fall in it (A51). */
export const ExtendClosure = command(['ExtendClosure', '臨時休館の公表'], ['general-materials'], {
  from: LocalDate,
  until: LocalDate,
  dueOn: LocalDate,
});
export type ExtendClosure = CommandOf<typeof ExtendClosure>;

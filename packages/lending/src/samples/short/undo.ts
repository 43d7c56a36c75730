import { recallCommand, type LendingCommand } from '../../decisions/index.js';
import { commands, staff } from '../commands.js';
import { renew } from './of-copies.js';
import { borrowerId, usualTime } from './values.js';

/** Facts that the undone command itself does not contain: its borrower, and its number of events. */
interface UndoneFacts {
  readonly borrower?: number;
  readonly events?: number;
}

/** Undoes a command. The general materials section gives the command. The command has one event by default. */
export const undo = (undone: LendingCommand = renew(), { borrower: n, events = 1 }: UndoneFacts = {}) =>
  commands.undo(
    usualTime,
    {
      command: undone.id,
      recorded: recallCommand(undone, { borrower: n === undefined ? null : borrowerId(n) }, events),
    },
    staff('general-materials'),
  );

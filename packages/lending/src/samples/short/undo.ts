import { recallCommand, type LendingCommand } from '../../decisions/index.js';
import { commands, staff } from '../commands.js';
import { renew } from './of-copies.js';
import { borrowerId, usualTime } from './values.js';

/**
 * Undoes a command. The general materials section gives the command. Pass the number of the borrower for a
 * command that does not name the borrower.
 */
export const undo = (undone: LendingCommand = renew(), n?: number) =>
  commands.undo(
    usualTime,
    {
      command: undone.id,
      recorded: recallCommand(undone, n === undefined ? {} : { borrower: borrowerId(n) }),
    },
    staff('general-materials'),
  );

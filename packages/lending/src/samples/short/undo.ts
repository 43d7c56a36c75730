import { recallCommand, type LendingCommand } from '../../decisions/index.js';
import { commands, staff } from '../commands.js';
import { renew } from './of-copies.js';
import { usualTime } from './values.js';

/** Undoes a command. The general materials section gives the command. */
export const undo = (undone: LendingCommand = renew()) =>
  commands.undo(
    usualTime,
    { command: undone.id, recorded: recallCommand(undone) },
    staff('general-materials'),
  );

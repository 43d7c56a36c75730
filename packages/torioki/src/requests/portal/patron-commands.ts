import { deskFor } from '../../commands/desk-for.js';
import { borrowing, type Asked, type Borrowing } from '../patrons/give-patron-commands.js';
import type { Parts } from '../patrons/parts.js';
import { fillIn } from '../../answers/fill-in.js';

const actor = { role: 'patron' } as const;

/** The commands that a patron gives at the portal. Nobody there says why something is given up. */
export type PatronCommands = Omit<Borrowing, 'cancel'> & {
  readonly cancel: (command: Omit<Asked<'cancel'>, 'reason'>) => ReturnType<Borrowing['cancel']>;
};

export const patronCommands = (parts: Parts, patron: string): PatronCommands => {
  const commands = borrowing({ ...parts, actor, desk: deskFor(parts, actor) }, patron);
  return { ...commands, cancel: (command) => commands.cancel(fillIn(command, { reason: null })) };
};

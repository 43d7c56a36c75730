import { CopyId, LocationId, orNone, Payer } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes a lent copy back: handed in at a place, or arrived by post at the headquarters (R9, R10). */
export const AcceptReturn = command('AcceptReturn', ['counter', 'branch', 'general-materials'], {
  copy: CopyId,
  location: LocationId,
  /** Who paid for the way of what came by post; null for what is handed in. */
  payer: orNone(Payer),
});
export type AcceptReturn = CommandOf<typeof AcceptReturn>;

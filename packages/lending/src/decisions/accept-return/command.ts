import { CopyId, LocationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes a lent copy back: handed in at a place, or arrived by post at the headquarters (R9, R10). */
export const AcceptReturn = command('AcceptReturn', ['counter', 'branch', 'general-materials'], {
  copy: CopyId,
  location: LocationId,
});
export type AcceptReturn = CommandOf<typeof AcceptReturn>;

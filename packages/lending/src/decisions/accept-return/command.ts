import { CopyId, LocationId, optional, orNone, Payer, RemovalReason } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Takes a lent copy back, which was handed in at a place or came to the headquarters by post; then who paid is
 * recorded (R9, R10, A37).
 */
export const AcceptReturn = command(
  ['AcceptReturn', '返却の受付'],
  ['counter', 'branch', 'general-materials'],
  {
    copy: CopyId,
    location: LocationId,
    /** Who paid the postage if the copy came by post; null if it was handed in. */
    payer: orNone(Payer),
    /** Why the copy is taken out of circulation instead of being secured for the next; most returns leave it out. */
    remove: optional(RemovalReason),
  },
);
export type AcceptReturn = CommandOf<typeof AcceptReturn>;

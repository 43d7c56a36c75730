import type { OwnDesk } from './desk.js';
import { commandMethods } from './generated/command-methods.js';
import { makeCommandGiver, type GivingParts } from './give-command.js';

/** An actor's desk for the library itself, which uses its own command ids. */
export const makeOwnDesk = (parts: GivingParts, actor: unknown): OwnDesk =>
  commandMethods(makeCommandGiver(parts, actor));

export const makeClockDesk = (parts: GivingParts): OwnDesk => makeOwnDesk(parts, { role: 'clock' });

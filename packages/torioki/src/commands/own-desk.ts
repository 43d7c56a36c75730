import type { OwnDesk } from './desk.js';
import { commandMethods } from './generated/command-methods.js';
import { makeCommandGiver, type GivingParts } from './give-command.js';

/** Makes a desk for commands that the library itself gives as this actor, with ids of its own. */
export const makeOwnDesk = (parts: GivingParts, actor: unknown): OwnDesk =>
  commandMethods(makeCommandGiver(parts, actor));

export const makeClockDesk = (parts: GivingParts): OwnDesk => makeOwnDesk(parts, { role: 'clock' });

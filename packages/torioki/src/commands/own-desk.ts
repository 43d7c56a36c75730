import type { Command } from '@torioki/event-store';
import { observeCommand, type ObservedGiver } from '../answers/observe-command.js';
import type { CommandGiver, DecisionWithFields } from './command-giver.js';
import type { OwnDesk, RecordedByCommand } from './desk.js';
import { commandMethods } from './generated/command-methods.js';
import { makeCommandGiver, type GivingParts } from './give-command.js';

type OwnParts = GivingParts & Pick<ObservedGiver, 'observe'>;

/** Makes a desk for commands that the library itself gives as this actor, with ids of its own. */
export const makeOwnDesk = (parts: OwnParts, actor: unknown): OwnDesk => {
  const giver = makeCommandGiver(parts, actor);
  const give = <Of extends Command, Refusal>(decision: DecisionWithFields<Of, Refusal>, sent: object) =>
    observeCommand({ ...parts, actor }, decision.type, () => giver.give(decision, sent));
  const observed: CommandGiver<RecordedByCommand, unknown> = { give, begin: give };
  return commandMethods(observed);
};

export const makeClockDesk = (parts: OwnParts): OwnDesk => makeOwnDesk(parts, { role: 'clock' });

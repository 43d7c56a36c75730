import type { StoreError } from '@torioki/event-store';
import type { PatronRegistry, RegistryError } from '@torioki/patrons';
import { makeCommandGiver } from '../../commands/give-command.js';
import type { OwnDesk, RecordedByCommand } from '../../commands/desk.js';
import { commandMethods } from '../../commands/generated/command-methods.js';
import type { CommandGiver } from '../../commands/command-giver.js';
import type { FoundPatron } from './find-patron.js';
import type { ByActor, Parts } from './parts.js';

/**
 * The parts that serve requests about one patron. The actor is the patron or a member of staff. Only staff
 * may waive a block.
 */
export interface ForPatron extends ByActor {
  readonly patron: string;
  /** Gives a command as the actor. */
  readonly give: CommandGiver<RecordedByCommand, unknown>['give'];
  /** The actor's desk. It has a method for each command, with the name of the command. */
  readonly desk: OwnDesk;
  /**
   * Whether the commands are only rehearsed: nothing is recorded, and the cart and the pseudonyms stay
   * unchanged. There is one exception: a patron without a pseudonym gets a first one.
   */
  readonly isRehearsal: boolean;
  readonly find: () => AsyncGenerator<StoreError | RegistryError, FoundPatron, unknown>;
}

/** The parts that serve requests about one patron of the registry. */
export interface ForRegistered extends ForPatron {
  readonly registry: PatronRegistry;
}

export const forPatron = <Finding extends Pick<ForPatron, 'actor' | 'patron' | 'find'>>(
  parts: Parts,
  finding: Finding,
  isRehearsal = false,
) => {
  const giving = makeCommandGiver(isRehearsal ? { ...parts, run: parts.rehearse } : parts, finding.actor);
  return { ...parts, ...finding, isRehearsal, give: giving.give, desk: commandMethods(giving) };
};

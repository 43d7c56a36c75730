import type { Refusal } from '@torioki/lending';
import type * as E from 'fp-ts/lib/Either.js';
import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { RegistryError } from '../registry-error.js';
import { makeChange, type Change, type ChangeFields } from './changes.js';

type CommandName = {
  [Name in keyof PatronRegistry]: PatronRegistry[Name] extends (
    request: infer Asked,
  ) => RegistryAnswer<unknown>
    ? Asked extends { readonly commandId: string }
      ? Name
      : never
    : never;
}[keyof PatronRegistry];

type Asked<Name extends CommandName> = Omit<Parameters<PatronRegistry[Name]>[0], 'commandId'>;

/** A patron, the patron's card, and a code for setting the password. */
export interface Someone {
  readonly patron: string;
  readonly card: string;
  readonly code: string;
}

interface Sample<Fields> {
  readonly fields: (someone: Someone) => Fields;
  /** Other values for some fields. With these values, the request is another command. */
  readonly changed: Partial<Fields>;
}

/** A command of the registry, for the tests that every command has to pass. */
export interface EveryCommand {
  readonly name: CommandName | Change;
  readonly fields: (someone: Someone) => object;
  readonly changed: object;
  /** Whether only the command's id is remembered. Then any such command with this id counts as a repeat. */
  readonly onlyById: boolean;
  /** The types of the events that the command leaves pending. */
  readonly events: readonly string[];
  readonly sent: (
    registry: PatronRegistry,
    request: object,
  ) => Promise<E.Either<RegistryError | Refusal, unknown>>;
}

export const command = <Name extends CommandName>(name: Name, sample: Sample<Asked<Name>>): EveryCommand => ({
  name,
  ...sample,
  events: [],
  onlyById: false,
  sent: (registry, request) => registry[name](request as never),
});

/** A command about a cart. Only the id of such a command is remembered. */
export const aboutCart = <Name extends CommandName>(
  name: Name,
  sample: Sample<Asked<Name>>,
): EveryCommand => ({
  ...command(name, sample),
  onlyById: true,
});

export const changing = <Type extends Change>(
  name: Type,
  sample: Sample<Omit<ChangeFields<Type>, 'commandId'>>,
  ...events: readonly string[]
): EveryCommand => ({
  name,
  ...sample,
  events,
  onlyById: false,
  sent: (registry, request) => makeChange(registry, name, request as never),
});

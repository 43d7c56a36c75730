import type { Named, Recorded } from '../answers/answer.js';
import type { Given } from '../answers/request.js';
import type { ViewMethods } from '../views/views.js';
import type { commandMethods } from './generated/command-methods.js';

type CommandMethods<Accepted, More> = ReturnType<typeof commandMethods<Accepted, More>>;

/** What a command has recorded. */
export type RecordedByCommand = Omit<Recorded, 'trouble'>;

/** A command that closes a pseudonym at a desk, where nothing may be open under it. */
type Rotation = Omit<Given<'closeBorrower'>, 'why'> & { readonly why: 'rotation' };

/** Commands by one actor. Each is accepted, refused with all reasons, or fails; it never throws. */
export interface CommandsAtDesk<Accepted> extends Omit<CommandMethods<Accepted, Named>, 'closeBorrower'> {
  /**
   * Closes a pseudonym under which nothing is open (A59). Emits BorrowerClosed. By clock, counter, general materials.
   * A patron who leaves is a matter of the patron's file: otherwise the next pseudonym would be a way around every
   * limit.
   */
  closeBorrower(command: Rotation): ReturnType<CommandMethods<Accepted, Named>['closeBorrower']>;
}

/** Where commands are given, by one actor. */
export interface CommandDesk extends CommandsAtDesk<RecordedByCommand> {
  /** What would become of commands if they were given now. Nothing is recorded. */
  readonly rehearsal: CommandsAtDesk<object>;
  /**
   * The views that the role of the actor may see; another one is refused with `actor-not-allowed`. A branch sees what is
   * there or on the way there, and asks for no other place.
   */
  readonly views: ViewMethods;
}

/** The answer to a command at a desk. */
export type DeskAnswer<Name extends keyof CommandsAtDesk<object>> = Awaited<ReturnType<CommandDesk[Name]>>;

/** The desk of the library itself, which knows what it gives. */
export type OwnDesk = CommandMethods<RecordedByCommand, unknown>;

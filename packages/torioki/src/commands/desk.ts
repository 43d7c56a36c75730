import type { WithCommandId, RecordedEvents } from '../answers/answer.js';
import type { GivenCommand } from '../answers/request.js';
import type { ViewMethods } from '../views/views.js';
import type { commandMethods } from './generated/command-methods.js';

type CommandMethods<Accepted, More> = ReturnType<typeof commandMethods<Accepted, More>>;

export type RecordedByCommand = Omit<RecordedEvents, 'trouble'>;

/** A command that closes a pseudonym at a desk. Nothing may be open under the pseudonym. */
type Rotation = Omit<GivenCommand<'closeBorrower'>, 'why'> & { readonly why: 'rotation' };

/** Commands of one actor. Each is accepted, refused with all reasons, or fails. None throws. */
export interface CommandsAtDesk<Accepted> extends Omit<
  CommandMethods<Accepted, WithCommandId>,
  'closeBorrower'
> {
  /**
   * Closes a pseudonym with nothing open under it (A59). Emits BorrowerClosed. By clock, counter, general
   * materials. If a patron leaves, use `leave` of the patron's file: otherwise a new pseudonym would let the
   * patron avoid every limit.
   */
  closeBorrower(command: Rotation): ReturnType<CommandMethods<Accepted, WithCommandId>['closeBorrower']>;
}

/** A desk where one actor gives commands. */
export interface CommandDesk extends CommandsAtDesk<RecordedByCommand> {
  /** Shows the outcome of commands without recording anything. */
  readonly rehearsal: CommandsAtDesk<object>;
  /**
   * The views that the actor's role may see. Others are refused with `actor-not-allowed`. A branch sees only
   * the copies that it has or that are on the way to it, and cannot query another location.
   */
  readonly views: ViewMethods;
}

export type DeskAnswer<Name extends keyof CommandsAtDesk<object>> = Awaited<ReturnType<CommandDesk[Name]>>;

/** The desk of the library itself. It trusts its own input. */
export type OwnDesk = CommandMethods<RecordedByCommand, unknown>;

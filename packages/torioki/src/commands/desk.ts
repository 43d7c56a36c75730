import type { WithCommandId, RecordedEvents } from '../answers/answer.js';
import type { ViewMethods } from '../views/views.js';
import type { ScanAnswer, ScanRequest } from './scan-answer.js';
import type { commandMethods } from './generated/command-methods.js';

type CommandMethods<Accepted, More> = ReturnType<typeof commandMethods<Accepted, More>>;

export type RecordedByCommand = Omit<RecordedEvents, 'trouble'>;

/**
 * Commands of one actor. Each is accepted, refused with all reasons, or fails. None throws. A desk does not
 * close pseudonyms: for a patron who leaves, use `leave` of the patron's file.
 */
export type CommandsAtDesk<Accepted> = Omit<CommandMethods<Accepted, WithCommandId>, 'closeBorrower'>;

/** A desk where one actor gives commands. */
export interface CommandDesk extends CommandsAtDesk<RecordedByCommand> {
  /**
   * Shows what a scanned copy means at this desk: the one command to give, and where to put the book. With
   * `execute: true` it gives the command; if nothing is left to do, `command` and `given` are null. Only
   * staff scan.
   */
  scan(request: ScanRequest): ScanAnswer;
  /** Shows the outcome of commands without recording anything. */
  readonly rehearsal: CommandsAtDesk<object>;
  /**
   * The views that the actor's role may see. Other views are refused with `actor-not-allowed`. A branch sees
   * only the copies that it has or that are on the way to it, and cannot query another location.
   */
  readonly views: ViewMethods;
}

export type DeskAnswer<Name extends keyof CommandsAtDesk<object>> = Awaited<ReturnType<CommandDesk[Name]>>;

/** The desk of the library itself. It trusts its own input. */
export type OwnDesk = CommandMethods<RecordedByCommand, unknown>;

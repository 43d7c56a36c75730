import type { Command } from '@torioki/event-store';

export type ToRacer =
  /** Runs a command. With `meets`, waits before its first append until the message "go on" arrives. */
  { readonly is: 'run'; readonly command: Command; readonly meets: boolean } | { readonly is: 'go on' };

export type FromRacer =
  | { readonly is: 'ready' }
  /** The process has read and decided, and waits for "go on". */
  | { readonly is: 'about to append' }
  | RacerResult;

/** The outcome of a command in a process of the race. */
export interface RacerResult {
  readonly is: 'finished';
  readonly came: 'accepted' | 'refused' | 'failed';
  /** The codes of the refusals, or the code of the error. */
  readonly codes: readonly string[];
  readonly conflicts: number;
}

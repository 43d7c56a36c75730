import type { Command } from '@torioki/event-store';

export type ToRacer =
  /** Run a command. If it is to meet the other, it waits before its first append until it is told to go on. */
  { readonly is: 'run'; readonly command: Command; readonly meets: boolean } | { readonly is: 'go on' };

export type FromRacer =
  | { readonly is: 'ready' }
  /** It has read and decided. */
  | { readonly is: 'about to append' }
  | Finished;

/** What came of a command in a racing process. */
export interface Finished {
  readonly is: 'finished';
  readonly came: 'accepted' | 'refused' | 'failed';
  /** The codes of refusals, or of the error. */
  readonly codes: readonly string[];
  readonly conflicts: number;
}

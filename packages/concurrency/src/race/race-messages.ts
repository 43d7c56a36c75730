import type { Command } from '@torioki/event-store';

/** What a racing process is told. */
export type ToRacer =
  /** To run a command; when it meets the other, it waits with its first append for the sign to go on. */
  { readonly is: 'run'; readonly command: Command; readonly meets: boolean } | { readonly is: 'go on' };

/** What a racing process says. */
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

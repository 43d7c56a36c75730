import type { Command } from '@torioki/event-store';

export type ToRacer =
  /** Run a command. If `meets`, wait before the first append until "go on" arrives. */
  { readonly is: 'run'; readonly command: Command; readonly meets: boolean } | { readonly is: 'go on' };

export type FromRacer =
  | { readonly is: 'ready' }
  /** The racer has read and decided. */
  | { readonly is: 'about to append' }
  | RacerResult;

/** The outcome of a command in a racing process. */
export interface RacerResult {
  readonly is: 'finished';
  readonly came: 'accepted' | 'refused' | 'failed';
  /** The codes of refusals, or of the error. */
  readonly codes: readonly string[];
  readonly conflicts: number;
}

import type { Position } from '@torioki/event-store';
import type { Health } from '@torioki/projection';
import type { JobPulse } from '../jobs/pulses.js';

/** The state of the history. */
export interface HistoryHealth {
  readonly head: Position;
  /** How far the clock is behind the last event of the history, in milliseconds; 0 if it is not behind. */
  readonly clockBehindMs: number;
}

/** The state of the data about patrons. */
export interface PeopleHealth {
  /**
   * The minimum number of events that the history has lost, compared with the data about patrons. It is 0
   * unless the history was restored, emptied or deleted.
   */
  readonly lostEvents: number;
  /**
   * The number of facts and pseudonyms of the history that the data about patrons lack, up to a thousand. It
   * is 0 unless these data were restored. `comparePeople` shows them.
   */
  readonly missing: number;
  /** The time since the unsent mail with the earliest due time was due, in milliseconds; 0 if none is due. */
  readonly mailOverdueMs: number;
  /** The number of mails whose last attempt did not reach the mail server. They are tried again. */
  readonly undeliveredMails: number;
  /** The time that the oldest fact about a patron waits to be recorded in the history, in milliseconds. */
  readonly factWaitsMs: number;
}

/** The state of the parts of a library. */
export interface PartsHealth {
  /** Null if the history does not answer. */
  readonly history: HistoryHealth | null;
  /** Null if the views or the history do not answer. */
  readonly views: Health | null;
  /** Null without patrons, or if their data or the history do not answer. */
  readonly people: PeopleHealth | null;
  /** The jobs that run by the clock in this process. */
  readonly jobs: readonly JobPulse[];
}

import type { PatronRegistry, People, Library } from 'torioki';
import type { FindCaller } from './caller.js';
import type { LoggedRequest } from './logged-request.js';

/** A library with any kind of patrons, or without patrons. */
export type ServedLibrary = Library | Library<People> | Library<PatronRegistry>;

export interface HttpOptions {
  readonly library: ServedLibrary;
  readonly findCaller: FindCaller;
  /**
   * A secret of at least 32 characters. An `Idempotency-Key` that is no UUID becomes a command id with this
   * secret. Keep it with the stores: if it changes, the library does not recognise repeated commands.
   */
  readonly keySecret: string;
  /** Ends all streams when it is aborted. Abort it before you close the server. */
  readonly ending?: AbortSignal;
  /** Receives a line for each answered request. The line names no path and no person. */
  readonly log?: (request: LoggedRequest) => void;
}

import type { PatronRegistry, People, Library } from 'torioki';
import type { FindCaller } from './caller.js';
import type { LoggedRequest } from './logged-request.js';

/** A library with any kind of patrons, or without patrons. */
export type ServedLibrary = Library | Library<People> | Library<PatronRegistry>;

export interface HttpOptions {
  readonly library: ServedLibrary;
  readonly findCaller: FindCaller;
  /**
   * The secret that turns an `Idempotency-Key` that is no UUID into a command id: at least 32 characters. Keep
   * it with the stores. With another secret, the library does not recognise a repeated command.
   */
  readonly keySecret: string;
  /** Receives a line for each answered request. It has no path and no person. */
  readonly log?: (request: LoggedRequest) => void;
}

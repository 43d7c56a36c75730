import type { StoreError } from '@torioki/event-store';
import type { Actor, Reader } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Looked } from './answers/answer.js';
import type { Plain } from './answers/request.js';
import type { Texts } from './answers/texts.js';
import type { Jobs } from './jobs/index.js';
import type { LibraryError } from './answers/library-error.js';
import type { PeopleOption, WithPeople, WithRegistry } from './ports/people-option.js';
import type { Desk } from './requests/desk/desk.js';
import type { PeopleRequests, RegistryRequests } from './requests/portal/people-requests.js';
import type { Views } from './views/views.js';

interface EveryLibrary<Of extends PeopleOption> {
  /** The desk at which this actor gives commands; with people, staff deal with them there. */
  desk(actor: Plain<Actor>): Desk<Of>;
  /** What patrons and staff see. */
  readonly views: Views;
  /** The texts that people read, by the present policy and places. Refusals are told to patrons, or to `'staff'`. */
  texts(reader?: Reader): Looked<Texts>;
  /**
   * What the library does by itself: the ends of holds, and the ends of reservations that no copy can fill; with people
   * also the mails at 20:00, and with a registry what the history does not hold yet of patrons.
   */
  readonly jobs: Jobs<Of>;
  /**
   * Ends the library: everything that is asked of it later fails with `store-unavailable`. It waits for the jobs under
   * way, which take no further mail, and gives up what the host has not answered after `timeLimits.closing`. Afterwards the
   * caller closes the event store, the registry and the views' documents.
   */
  close(): Promise<void>;
}

/**
 * A library's reservation-and-lending service. What it can do depends on the people with which it was opened:
 * `Library<PatronRegistry>` can do everything, `Library<People>` what needs no registry, `Library` what needs no patrons.
 */
export type Library<Of extends PeopleOption = undefined> = EveryLibrary<Of> &
  WithPeople<Of, PeopleRequests<Of>> &
  WithRegistry<Of, RegistryRequests>;

/** The outcome of an opening. It never rejects. */
export type Opened<Of extends PeopleOption = undefined> =
  | {
      readonly is: 'opened';
      readonly library: Library<Of>;
      /**
       * The minimum number of events that the history has lost since these people were last here: 0 unless its file was
       * restored, emptied or deleted. Look at `library.health()` before anything else if it is more.
       */
      readonly lostEvents: number;
    }
  | { readonly is: 'failed'; readonly error: StoreError | LibraryError | RegistryError };

import type { StoreError } from '@torioki/event-store';
import type { Actor } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Plain } from './answers/request.js';
import type { Jobs } from './jobs/index.js';
import type { PolicyDiffers } from './answers/library-error.js';
import type { PolicyDifference } from './answers/policy-difference.js';
import type { PeopleOption, WithPeople, WithRegistry } from './ports/people-option.js';
import type { Desk } from './requests/desk/desk.js';
import type { libraryQueriesMethods } from './requests/generated/library-methods.js';
import type { PeopleRequests, RegistryRequests } from './requests/people-requests.js';
import type { Views } from './views/views.js';

interface EveryLibrary<Of extends PeopleOption> extends ReturnType<typeof libraryQueriesMethods<never>> {
  /**
   * The desk of this actor, who gives commands at it. In a library with patrons, staff also serve patrons at
   * their desks.
   */
  desk(actor: Plain<Actor>): Desk<Of>;
  /** The screens of patrons and staff. */
  readonly views: Views;
  /**
   * The jobs that the library does by itself. They end holds, and reservations that no copy can fill. With
   * patrons they also send the mails at 20:00. With a registry they also record the facts about patrons that
   * are missing in the history.
   */
  readonly jobs: Jobs<Of>;
  /**
   * Closes the library. Later calls fail with `store-unavailable`. It waits for the running jobs, which send
   * no further mail. It waits for the answers of your ports until `timeLimits.closing` is over. Afterwards you
   * close the event store, the registry and the views' documents.
   */
  close(): Promise<void>;
}

/**
 * A library's reservation-and-lending service. Its methods depend on the `people` option:
 * `Library<PatronRegistry>` has all methods, `Library<People>` the methods that need no registry, and
 * `Library` the methods that need no patrons.
 */
export type Library<Of extends PeopleOption = undefined> = EveryLibrary<Of> &
  WithPeople<Of, PeopleRequests<Of>> &
  WithRegistry<Of, RegistryRequests>;

/** The outcome of `openLibrary`. */
export type Opened<Of extends PeopleOption = undefined> =
  | {
      readonly is: 'opened';
      readonly library: Library<Of>;
      /**
       * Each value of `policy` that differs from the policy in force. The library uses the policy in force.
       * A policy of your program that begins on a later day differs, too.
       */
      readonly policyDifferences: readonly PolicyDifference[];
      /**
       * The minimum number of events that the history has lost since you last opened it with the same
       * `people`. It is 0 unless the history's file was restored, emptied or deleted. If it is more, look at
       * `library.comparePeople()` first.
       */
      readonly lostEvents: number;
    }
  | { readonly is: 'failed'; readonly error: StoreError | PolicyDiffers | RegistryError };

import type { StoreError } from '@torioki/event-store';
import type { Actor, Reader } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Desk } from './commands/desk.js';
import type { Jobs, JobsWithPeople, JobsWithRegistry } from './jobs/index.js';
import type { Plain } from './answers/request.js';
import type { PolicyDiffers } from './opening-policy.js';
import type { Looked } from './answers/answer.js';
import type { DeskWithPeople, DeskWithRegistry } from './requests/desk/desk-with-people.js';
import type { PeopleRequests, RegistryRequests } from './requests/portal/people-requests.js';
import type { PortalWithRegistry } from './requests/portal/portal.js';
import type { Texts } from './answers/texts.js';
import type { Views } from './views/views.js';

/** A library's reservation-and-lending service. */
export interface Library {
  /** The desk at which this actor gives commands. */
  desk(actor: Plain<Actor>): Desk;
  /** What patrons and staff see. */
  readonly views: Views;
  /** The texts that people read, by the present policy and places. Refusals are told to patrons, or to `'staff'`. */
  texts(reader?: Reader): Looked<Texts>;
  /** What the library does by itself: the ends of holds, and the ends of reservations that no copy can fill. */
  readonly jobs: Jobs;
  /**
   * Ends the library: everything that is asked of it later fails with `store-unavailable`. It waits for the jobs under
   * way, which take no further mail, and gives up what the host has not answered after `timeLimits.closing`. Afterwards the
   * caller closes the event store, the registry and the views' documents.
   */
  close(): Promise<void>;
}

/** A library that knows its patrons, wherever they are registered. */
export interface LibraryWithPeople extends Library, PeopleRequests {
  /** The desk at which this actor gives commands, and staff deal with patrons. */
  desk(actor: Plain<Actor>): DeskWithPeople;
  /**
   * What the library does by itself: the mails at 20:00, the ends of holds, and the ends of reservations that no copy
   * can fill.
   */
  readonly jobs: JobsWithPeople;
}

/** A library with whom its patrons are registered. */
export interface LibraryWithRegistry extends LibraryWithPeople, RegistryRequests {
  /** The desk at which this actor gives commands, and staff register patrons and deal with them. */
  desk(actor: Plain<Actor>): DeskWithRegistry;
  /** 「利用者ポータル」 of a patron who has logged in. The caller makes sure of that. */
  portal(patron: string): PortalWithRegistry;
  /**
   * What the library does by itself: the mails at 20:00, the ends of holds, the ends of reservations that no copy can
   * fill, and what the history does not hold yet of patrons.
   */
  readonly jobs: JobsWithRegistry;
}

/** The outcome of an opening. It never rejects. */
export type Opened<Of extends Library> =
  | {
      readonly is: 'opened';
      readonly library: Of;
      /**
       * The minimum number of events that the history has lost since these people were last here: 0 unless its file was
       * restored, emptied or deleted. Look at `library.health()` before anything else if it is more.
       */
      readonly lostEvents: number;
    }
  | { readonly is: 'failed'; readonly error: StoreError | PolicyDiffers | RegistryError };

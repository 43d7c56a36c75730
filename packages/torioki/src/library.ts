import type { EventStore, StoreError } from '@torioki/event-store';
import type { Actor, LibraryProfile, Policy, Reader } from '@torioki/lending';
import type { Documents } from '@torioki/projection';
import type { Borrowers, Directory, Mailer, PatronRegistry, RegistryError } from '@torioki/patrons';
import type { SchedulerLike } from 'rxjs';
import type { Desk } from './desk.js';
import type { Jobs, JobsWithPeople, JobsWithRegistry } from './jobs/index.js';
import type { Plain } from './request.js';
import type { PolicyDiffers } from './opening-policy.js';
import type { Looked } from './answer.js';
import type {
  DeskWithPeople,
  DeskWithRegistry,
  PeopleRequests,
  PortalWithRegistry,
  RegistryRequests,
} from './requests/index.js';
import type { Texts } from './texts.js';
import type { TimeLimits } from './time-limits.js';
import type { TitleNames } from './title-names.js';
import type { Views } from './views.js';

export interface LibraryOptions {
  /** The history: `inMemoryEventStore`, `openSqliteEventStore`, or another that keeps the contract. */
  readonly events: EventStore;
  /** The lending rules, such as `hokkaido`. Published if nothing has been published yet. */
  readonly policy: Policy;
  /** Who the library is, for its texts and mails, such as `hokkaidoProfile`. */
  readonly profile: Plain<LibraryProfile>;
  /**
   * Where the views are kept, such as `openSqliteDocuments`. Without it they are kept in memory, and built anew with
   * each opening.
   */
  readonly documents?: Documents;
  /**
   * What titles are called: of many codes the name, the volume and the author, such as `catalogue.names`. Without it the
   * views show codes.
   */
  readonly titles?: TitleNames;
  /** What time it is. */
  readonly clock?: () => Date;
  /** Waits until a day begins or patience ends. */
  readonly scheduler?: SchedulerLike;
  /**
   * How long the library waits for what its host supplies, in milliseconds: for an answer of `events`, `documents` and
   * `borrowers` 60 s, of `directory` 10 s, of `mailer` 60 s, of `titles` 1 s; for all of them, once it is closed, 10 s
   * (`closing`). A port that does not answer in time counts as away, and its late answer is ignored.
   */
  readonly timeLimits?: Partial<TimeLimits>;
}

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

interface WithMailer {
  /** Who takes the mails, such as `smtpMailer`. Without a mailer they wait in the outbox. */
  readonly mailer?: Mailer;
}

/** Patrons whom the host knows, and what is ours alone of them. */
export interface People {
  /** Who they are: the host's, and only read. */
  readonly directory: Directory;
  /**
   * Their pseudonyms, their carts and the mails to them: `inMemoryBorrowers`, `openSqliteBorrowers`. They must belong to
   * the same library system as the history.
   */
  readonly borrowers: Borrowers;
}

export interface LibraryWithPeopleOptions extends LibraryOptions, WithMailer {
  readonly people: People;
}

export interface LibraryWithRegistryOptions extends LibraryOptions, WithMailer {
  /**
   * Who the patrons are: `inMemoryPatronRegistry`, `openSqlitePatronRegistry`. It must belong to the same library
   * system as the history.
   */
  readonly people: PatronRegistry;
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

import type { EventStore } from '@torioki/event-store';
import type { LibraryProfile, Policy } from '@torioki/lending';
import type { Borrowers, Directory, Mailer, PatronRegistry } from '@torioki/patrons';
import type { Documents } from '@torioki/projection';
import type { SchedulerLike } from 'rxjs';
import type { Plain } from '../answers/request.js';
import type { TitleNames } from '../answers/title-names.js';

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

/** Options that are values, or functions that answer immediately, so that nothing waits for them. */
type NotWaitedFor = 'policy' | 'profile' | 'clock' | 'scheduler' | 'people' | 'timeLimits';

type AnyOptions = LibraryOptions & LibraryWithPeopleOptions & LibraryWithRegistryOptions;

/** Everything that a host supplies and that a library waits for. A registry is both `directory` and `borrowers`. */
export type HostPort = Exclude<keyof AnyOptions, NotWaitedFor> | keyof People;

/** How many milliseconds a library waits for the host at most: for each call of each port, and for all of them when it is closed. */
export type TimeLimits = Readonly<Record<HostPort | 'closing', number>>;

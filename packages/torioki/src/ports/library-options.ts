import type { EventStore } from '@torioki/event-store';
import type { LibraryProfile, Policy } from '@torioki/lending';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import type { Documents } from '@torioki/projection';
import type { SchedulerLike } from 'rxjs';
import type { Plain } from '../answers/request.js';
import type { TitleNames } from '../answers/title-names.js';
import type { People, PeopleOption, WithPeople } from './people-option.js';

interface OptionsOfEveryLibrary {
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

interface OptionsWithPeople<Of> {
  /**
   * Who the patrons are: a registry, such as `inMemoryPatronRegistry` or `openSqlitePatronRegistry`, or a directory of the
   * host's own with the borrowers. They must belong to the same library system as the history.
   */
  readonly people: Of;
  /** Who takes the mails, such as `smtpMailer`. Without a mailer they wait in the outbox. */
  readonly mailer?: Mailer;
}

/** What a library is opened with. A mailer has something to do only if there are patrons. */
export type LibraryOptions<Of extends PeopleOption = undefined> = OptionsOfEveryLibrary &
  WithPeople<Of, OptionsWithPeople<Of>>;

/** What any library is opened with. */
export type AnyOptions = LibraryOptions & Partial<OptionsWithPeople<People | PatronRegistry>>;

/** Options that are values, or functions that answer immediately, so that nothing waits for them. */
type NotWaitedFor = 'policy' | 'profile' | 'clock' | 'scheduler' | 'people' | 'timeLimits';

/** Everything that a host supplies and that a library waits for. A registry is both `directory` and `borrowers`. */
export type HostPort = Exclude<keyof AnyOptions, NotWaitedFor> | keyof People;

/** How many milliseconds a library waits for the host at most: for each call of each port, and for all of them when it is closed. */
export type TimeLimits = Readonly<Record<HostPort | 'closing', number>>;

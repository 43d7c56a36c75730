import type { EventStore } from '@torioki/event-store';
import type { LibraryProfile, Policy } from '@torioki/lending';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import type { OwnWords } from '@torioki/lending/labels';
import type { AnyReadModel, Documents } from '@torioki/projection';
import type { SchedulerLike } from 'rxjs';
import type { Plain } from '../answers/request.js';
import type { Observation } from '../answers/observe.js';
import type { LibraryWords } from '../answers/library-words.js';
import type { TitleNames } from '../answers/title-names.js';
import type { OwnRule } from './own-rule.js';
import type { People, PeopleOption, WithPeople } from './people-option.js';

interface OptionsOfEveryLibrary {
  /** The history: `inMemoryEventStore`, `openSqliteEventStore`, or another store that keeps the contract. */
  readonly events: EventStore;
  /**
   * The lending rules with which an empty history begins, such as `hokkaido`. A history with a policy keeps its
   * own. With `{ mustBe: hokkaido }` the library opens only while exactly these rules are in force.
   */
  readonly policy: Plain<Policy> | { readonly mustBe: Plain<Policy> };
  /** The library's name, addresses and texts, such as `hokkaidoProfile`. */
  readonly profile: Plain<LibraryProfile>;
  /**
   * The storage of the views, such as `openSqliteDocuments`. Without it the views are in memory, and each
   * opening rebuilds them.
   */
  readonly documents?: Documents;
  /**
   * Whether this library updates the views. Default: true. With false, a library in another process updates
   * them in the same `documents`, and this one only shows them.
   */
  readonly updatesViews?: boolean;
  /**
   * Read models of your own, such as those that `ownModel` of `@torioki/read-models` defines. The library keeps
   * them like its own. `views.show` shows them.
   */
  readonly models?: readonly AnyReadModel[];
  /**
   * Finds the names of titles (name, volume and author) for many codes at the same time. An example is
   * `catalogue.names`. Without this option the views show codes.
   */
  readonly titles?: TitleNames;
  /**
   * Rules of your own, from `defineRule`. They judge after the library's rules, and can only refuse. A refusal
   * has the rule's code and texts.
   */
  readonly rules?: readonly OwnRule[];
  /**
   * Texts of your own for patrons, by key: `{ refusals: { 'already-borrowed': () => 'You have it.' } }`. All other
   * texts are the guide's. If a function of yours throws or gives no text, the guide's text is shown.
   */
  readonly words?: OwnWords<LibraryWords> | undefined;
  /** The present time. */
  readonly clock?: () => Date;
  /** Waits for the beginning of a day or the end of a time limit. */
  readonly scheduler?: SchedulerLike;
  /**
   * The longest times that the library waits for its host, in milliseconds. By default one answer of
   * `events`, `documents`, `borrowers` or `mailer` may take 60 s, of `directory` 10 s, and of `titles` 1 s.
   * When the library closes, it waits 10 s for all of them together (`closing`). A port that does not answer
   * in time counts as unavailable, and its late answer is ignored.
   */
  readonly timeLimits?: Partial<TimeLimits>;
  /**
   * Receives observations of the library, for your log or your figures. It is called while the library
   * works, so keep it short. If it throws or rejects, nothing changes.
   */
  readonly observe?: (observation: Observation) => unknown;
}

interface OptionsWithPeople<Of> {
  /**
   * The patrons: a registry, such as `inMemoryPatronRegistry` or `openSqlitePatronRegistry`, or your own
   * directory with `borrowers`. They must belong to the same library system as the history.
   */
  readonly people: Of;
  /** The mailer, such as `smtpMailer`. Without a mailer the mails wait in the outbox. */
  readonly mailer?: Mailer;
}

/** The options of a library. A mailer is useful only with patrons. */
export type LibraryOptions<Of extends PeopleOption = undefined> = OptionsOfEveryLibrary &
  WithPeople<Of, OptionsWithPeople<Of>>;

export type AnyOptions = LibraryOptions & Partial<OptionsWithPeople<People | PatronRegistry>>;

/**
 * Options that are values, or functions that answer immediately, so that the library does not wait for them.
 */
type NotWaitedFor =
  | 'policy'
  | 'updatesViews'
  | 'profile'
  | 'models'
  | 'rules'
  | 'words'
  | 'clock'
  | 'scheduler'
  | 'people'
  | 'timeLimits'
  | 'observe';

/** All ports of the host that can keep a library waiting. A registry is both `directory` and `borrowers`. */
export type HostPort = Exclude<keyof AnyOptions, NotWaitedFor> | keyof People;

/**
 * The longest times that a library waits for its host, in milliseconds. Each limit is for one call of a
 * port; `closing` is for all running calls together when the library closes.
 */
export type TimeLimits = Readonly<Record<HostPort | 'closing', number>>;

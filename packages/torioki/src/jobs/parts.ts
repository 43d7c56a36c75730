import type { EventStore, Run } from '@torioki/event-store';
import type { LendingEvent, LibraryProfile } from '@torioki/lending';
import type { Borrowers, PersonLookup, Mailer, PatronRegistry } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { BehaviorSubject, SchedulerLike } from 'rxjs';
import type { HostCalls } from '../ports/limit-host-calls.js';
import type { Pulses } from './pulses.js';
import type { RulesOfHistory } from '../ports/rules-of-history.js';
import type { Observe } from '../answers/observe.js';
import type { LibraryWords } from '../answers/library-words.js';
import type { Obstacle } from '../answers/closed-library.js';
import type { NameWithTroubles } from '../answers/title-names.js';

/** The parts of every library's jobs. */
export interface Parts {
  readonly events: EventStore;
  readonly run: Run<LendingEvent>;
  readonly projection: Projection;
  readonly clock: () => Date;
  readonly scheduler: SchedulerLike;
  /** Whether the library is closed, so that no job begins new work. */
  readonly closed: BehaviorSubject<boolean>;
  readonly obstacle: Obstacle;
  readonly observe: Observe;
  /** Calls the host's ports, with a limit to the waiting time. */
  readonly calls: HostCalls;
  readonly pulses: Pulses;
}

/** The parts of the jobs of a library with patrons. */
export interface PeopleParts extends Parts {
  readonly rules: RulesOfHistory;
  readonly directory: PersonLookup;
  readonly borrowers: Borrowers;
  /** The registry of patrons; null if the host has a directory instead. */
  readonly registry: PatronRegistry | null;
  /** The library's profile, which has the sender of the mails. */
  readonly profile: LibraryProfile;
  readonly words: LibraryWords;
  readonly mailer: Mailer;
  /** Names the titles in the mails, if the policy wants names. */
  readonly reportedNaming: NameWithTroubles | undefined;
}

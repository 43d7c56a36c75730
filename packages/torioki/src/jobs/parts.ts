import type { EventStore, Run } from '@torioki/event-store';
import type { LendingEvent, LibraryProfile } from '@torioki/lending';
import type { Borrowers, PersonLookup, Mailer, PatronRegistry } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { BehaviorSubject, SchedulerLike } from 'rxjs';
import type { HostCalls } from '../ports/host-calls.js';
import type { Hindrance } from '../answers/in-service.js';
import type { ReportedNaming } from '../answers/title-names.js';

/** The parts of any library's jobs. */
export interface Parts {
  readonly events: EventStore;
  readonly run: Run<LendingEvent>;
  readonly projection: Projection;
  readonly clock: () => Date;
  /** Waits. */
  readonly scheduler: SchedulerLike;
  /** Whether the library is closed, so that nothing more is begun. */
  readonly closed: BehaviorSubject<boolean>;
  readonly hindrance: Hindrance;
  /** Waits for what the host supplies. */
  readonly calls: HostCalls;
}

/** The parts of the jobs of a library that knows its patrons. */
export interface PeopleParts extends Parts {
  readonly directory: PersonLookup;
  readonly borrowers: Borrowers;
  /** Where the patrons are registered, if they are so with the library. */
  readonly registry: PatronRegistry | null;
  /** The sender of the mails. */
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  /** Names the titles in the mails, where the policy says that they are named. */
  readonly reportedNaming: ReportedNaming | undefined;
}

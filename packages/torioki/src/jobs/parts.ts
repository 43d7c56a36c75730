import type { EventStore, Run } from '@torioki/event-store';
import type { LendingEvent, LibraryProfile } from '@torioki/lending';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { BehaviorSubject, SchedulerLike } from 'rxjs';
import type { Hindrance } from '../in-service.js';
import type { Naming } from '../title-names.js';

/** The parts of the jobs. */
export interface Parts {
  readonly events: EventStore;
  readonly run: Run<LendingEvent>;
  readonly projection: Projection;
  readonly people: PatronRegistry;
  /** The sender of the mails. */
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  /** Names the titles in the mails, where the policy says that they are named. */
  readonly naming: Naming | undefined;
  readonly clock: () => Date;
  /** Waits. */
  readonly scheduler: SchedulerLike;
  /** Whether the library is closed, so that nothing more is begun. */
  readonly closed: BehaviorSubject<boolean>;
  readonly hindrance: Hindrance;
}

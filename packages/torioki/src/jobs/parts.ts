import type { EventStore, Run } from '@torioki/event-store';
import type { LendingEvent, LibraryProfile } from '@torioki/lending';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { BehaviorSubject, SchedulerLike } from 'rxjs';
import type { Hindrance } from '../in-service.js';

/** The parts of the jobs. */
export interface Parts {
  readonly events: EventStore;
  readonly run: Run<LendingEvent>;
  readonly projection: Projection;
  readonly people: PatronRegistry;
  /** The sender of the mails. */
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  readonly clock: () => Date;
  /** Waits. */
  readonly scheduler: SchedulerLike;
  /** Whether the library is closed, so that nothing more is begun. */
  readonly closed: BehaviorSubject<boolean>;
  readonly hindrance: Hindrance;
}

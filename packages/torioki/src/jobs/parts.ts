import type { Run } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';

/** What the jobs work with. */
export interface Parts {
  readonly run: Run<LendingEvent>;
  readonly projection: Projection;
  readonly people: PatronRegistry;
  readonly mailer: Mailer;
  readonly clock: () => Date;
}

import type { Run } from '@torioki/event-store';
import type { Instant, LendingEvent } from '@torioki/lending';
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

export const now = ({ clock }: Pick<Parts, 'clock'>): Instant => clock().toISOString() as Instant;

import type { EventStore, Run } from '@torioki/event-store';
import type { LendingEvent, RulesInForce, Speaker } from '@torioki/lending';
import type { PatronId, PatronRegistry } from '@torioki/patrons';
import type { Observable, SchedulerLike } from 'rxjs';
import type { Hindrance } from '../in-service.js';
import type { ReadRules } from '../rules-of-history.js';
import type { Views } from '../views.js';

/** What a library works with that knows its patrons. */
export interface Parts {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly rules: ReadRules;
  /** Who speaks in what people read. */
  readonly speaker: (rules: RulesInForce) => Speaker;
  readonly views: Views;
  readonly clock: () => Date;
  readonly scheduler: SchedulerLike;
  readonly run: Run<LendingEvent>;
  /** Decides, and records nothing. */
  readonly rehearse: Run<LendingEvent>;
  readonly hindrance: Hindrance;
  /** For which patron something begins; undefined when it may be anybody. */
  readonly whoBegins: Observable<PatronId | undefined>;
}

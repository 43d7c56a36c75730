import type { EventStore, Run } from '@torioki/event-store';
import type { Actor, LendingEvent, Speaker } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { Borrowers, PatronRegistry, PersonLookup } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { SchedulerLike } from 'rxjs';
import type { Hindrance } from '../../answers/in-service.js';
import type { RulesOfHistory } from '../../ports/rules-of-history.js';
import type { Naming } from '../../answers/title-names.js';
import type { ViewMethods } from '../../views/views.js';

/** The parts of a library that knows its patrons. */
export interface Parts {
  readonly events: EventStore;
  /** Who they are. */
  readonly directory: PersonLookup;
  /** Under whom the history knows them; their carts, and the mails to them. */
  readonly borrowers: Borrowers;
  /** Where they are registered, if they are so with the library. */
  readonly registry: PatronRegistry | null;
  readonly rules: RulesOfHistory;
  /** Who speaks in the texts that people read. */
  readonly speaker: (rules: RulesInForce) => Speaker;
  /** The library's views, or those of a desk. */
  readonly views: ViewMethods;
  readonly projection: Projection;
  readonly naming: Naming | undefined;
  readonly clock: () => Date;
  readonly scheduler: SchedulerLike;
  readonly run: Run<LendingEvent>;
  /** Decides, and records nothing. */
  readonly rehearse: Run<LendingEvent>;
  readonly hindrance: Hindrance;
}

/** The parts of a library whose patrons are registered with it. */
export interface RegistryParts extends Parts {
  readonly registry: PatronRegistry;
}

/** The parts at the desk of an actor. */
export interface AtDesk extends Parts {
  readonly actor: Actor;
}

import type { EventStore, Run } from '@torioki/event-store';
import type { Actor, LendingEvent } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { Borrowers, PatronRegistry, PersonLookup } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import type { SchedulerLike } from 'rxjs';
import type { Observe } from '../../answers/observe.js';
import type { LibrarySpeaker, LibraryWords } from '../../answers/library-words.js';
import type { Obstacle } from '../../answers/closed-library.js';
import type { RulesOfHistory } from '../../ports/rules-of-history.js';
import type { NameTitles } from '../../answers/title-names.js';
import type { ViewMethods } from '../../views/views.js';

/** The parts of a library with patrons. */
export interface Parts {
  readonly events: EventStore;
  /** Finds the persons: the registry, or the host's directory. */
  readonly directory: PersonLookup;
  /** The patrons' pseudonyms and carts, and the mails to the patrons. */
  readonly borrowers: Borrowers;
  /** The patrons' registry; null if the host has a directory instead. */
  readonly registry: PatronRegistry | null;
  readonly rules: RulesOfHistory;
  readonly speaker: (rules: RulesInForce) => LibrarySpeaker;
  readonly words: LibraryWords;
  /** The library's views, or those of a desk. */
  readonly views: ViewMethods;
  readonly projection: Projection;
  readonly naming: NameTitles | undefined;
  readonly clock: () => Date;
  readonly scheduler: SchedulerLike;
  readonly run: Run<LendingEvent>;
  /** Decides without recording. */
  readonly rehearse: Run<LendingEvent>;
  readonly obstacle: Obstacle;
  readonly observe: Observe;
}

/** The parts of a library with a registry of patrons. */
export interface RegistryParts extends Parts {
  readonly registry: PatronRegistry;
}

/** The parts that serve requests of one actor. */
export interface ByActor extends Parts {
  readonly actor: Actor;
}

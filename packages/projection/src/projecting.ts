import type { EventCodec, EventStore } from '@torioki/event-store';
import type { Batches } from './batches.js';
import type { Documents } from './documents.js';
import type { AnyReadModel } from './read-model.js';

export interface Projecting {
  readonly store: EventStore;
  readonly codec: Pick<EventCodec<unknown>, 'decode'>;
  readonly models: readonly AnyReadModel[];
  readonly documents: Documents;
  /** The changes to the documents of builds that do not serve yet. */
  readonly batches: Batches;
  /** The number of events that are read and folded together, as one page. */
  readonly pageSize: number;
}

import type { EventCodec, EventStore, Position } from '@torioki/event-store';
import type { Batches } from './batches.js';
import type { Documents } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A step that brought read models up to date with one page of the history. */
export interface ProjectorStep {
  /** The number of read models that the step brought up to date. */
  readonly models: number;
  /** The number of events of the page. */
  readonly events: number;
  /** The last position of the page. */
  readonly position: Position;
  readonly milliseconds: number;
}

/** Receives each step. Without it nothing is measured. */
export type ObserveStep = (step: ProjectorStep) => void;

export interface Projecting {
  readonly store: EventStore;
  readonly codec: Pick<EventCodec<unknown>, 'decode'>;
  readonly models: readonly AnyReadModel[];
  readonly documents: Documents;
  /** The changes to the documents of builds that do not serve yet. */
  readonly batches: Batches;
  /** The number of events that are read and folded together, as one page. */
  readonly pageSize: number;
  readonly observe?: ObserveStep | undefined;
  /** Receives each loss of the leases: another process updates the documents now, after this one did. */
  readonly onLeaseRefused?: (() => void) | undefined;
}

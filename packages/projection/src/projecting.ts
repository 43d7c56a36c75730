import type { EventCodec, EventStore } from '@torioki/event-store';
import type { Batches } from './batches.js';
import type { Documents, Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** The parts of a worker. */
export interface Projecting {
  readonly store: EventStore;
  readonly codec: Pick<EventCodec<unknown>, 'decode'>;
  readonly models: readonly AnyReadModel[];
  readonly documents: Documents;
  /** The documents that are built and do not serve yet. */
  readonly batches: Batches;
  /** How many events are read and folded at once. */
  readonly pageSize: number;
}

export interface Build {
  readonly model: AnyReadModel;
  readonly generation: Generation;
}

/** The generations of these models, in the versions that this program has. */
export const buildsOf = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly Build[] =>
  generations.flatMap((generation) => {
    const model = models.find(
      ({ name, version }) => name === generation.model && version === generation.version,
    );
    return model ? [{ model, generation }] : [];
  });

/** The models without a generation of their version or a later one, be it serving or being built. */
export const missing = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly AnyReadModel[] =>
  models.filter(
    ({ name, version }) => !generations.some((one) => one.model === name && one.version >= version),
  );

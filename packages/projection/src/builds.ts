import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A read model, and the generation of it that this program can move on. */
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

import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A read model, and a generation of its documents that has the same version. */
export interface Build {
  readonly model: AnyReadModel;
  readonly generation: Generation;
}

/** Pairs each model with its generations, if they have the version of the model. */
export const findBuilds = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly Build[] =>
  generations.flatMap((generation) => {
    const model = models.find(
      ({ name, version }) => name === generation.model && version === generation.version,
    );
    return model ? [{ model, generation }] : [];
  });

/**
 * The models that need a new build. A model needs none if a generation of its version or a later one is
 * serving or building.
 */
export const findMissingModels = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly AnyReadModel[] =>
  models.filter(
    ({ name, version }) => !generations.some((one) => one.model === name && one.version >= version),
  );

import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A read model, and a generation of its documents that has the same version. */
export interface Build {
  readonly model: AnyReadModel;
  readonly generation: Generation;
}

/** Pairs each model with the generations of its version. */
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
 * The models that need a new build. No generation of their version, or of a later one, serves or is being
 * built.
 */
export const findMissingModels = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly AnyReadModel[] =>
  models.filter(
    ({ name, version }) => !generations.some((one) => one.model === name && one.version >= version),
  );

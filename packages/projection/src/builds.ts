import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A read model, and one generation of its documents with the version of this program. */
export interface Build {
  readonly model: AnyReadModel;
  readonly generation: Generation;
}

/** The generations of the given models that have the version of this program. */
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

/** The models that need a new build: no generation of their version or a later one is serving or building. */
export const findMissingModels = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly AnyReadModel[] =>
  models.filter(
    ({ name, version }) => !generations.some((one) => one.model === name && one.version >= version),
  );

import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** A read model, and a generation of it in the version of this program. */
export interface Build {
  readonly model: AnyReadModel;
  readonly generation: Generation;
}

/** The generations of these models that have the program's version. */
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

/** The models without a serving or building generation of their version or a later one. */
export const findMissingModels = (
  models: readonly AnyReadModel[],
  generations: readonly Generation[],
): readonly AnyReadModel[] =>
  models.filter(
    ({ name, version }) => !generations.some((one) => one.model === name && one.version >= version),
  );

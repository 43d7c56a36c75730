import type { Position } from '@torioki/event-store';
import type { Generation } from './documents.js';
import type { AnyReadModel } from './read-model.js';

/** The position up to which all of the models serve; undefined when one does not serve at all. */
export const servedUpTo =
  (models: readonly AnyReadModel[]) =>
  (generations: readonly Generation[]): Position | undefined => {
    const serving = generations.filter(({ is }) => is === 'serving');
    const checkpoints = models.map(
      ({ name }) => serving.find(({ model }) => model === name)?.checkpoint.position ?? -1,
    );
    const least = Math.min(...checkpoints);
    return least < 0 ? undefined : least;
  };

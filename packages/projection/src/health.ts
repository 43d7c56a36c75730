import { findLastCursor, type Answer, type Position, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { Generation, Quarantined } from './documents.js';
import type { Projecting } from './projecting.js';

interface Stand {
  readonly version: number;
  readonly checkpoint: Position;
}

export interface ModelHealth {
  readonly model: string;
  readonly version: number;
  /**
   * The generation that answers queries; undefined without one. Its version may differ from the model's:
   * earlier during a rebuild, later if a newer program built it.
   */
  readonly serving: Stand | undefined;
  readonly building: Stand | undefined;
}

/**
 * The state of the read models. They are healthy if every model is up to date, the quarantine is empty and
 * nothing failed.
 */
export interface Health {
  /** The last position of the history. */
  readonly head: Position;
  readonly models: readonly ModelHealth[];
  /** The events that could not be folded. The documents of their keys stay as they were before these events. */
  readonly quarantined: readonly Quarantined[];
  /** The error of the latest attempt of the worker in this process; undefined if the attempt succeeded. */
  readonly failure: StoreError | undefined;
}

const standOf = (generations: readonly Generation[], is: Generation['is']): Stand | undefined => {
  const found = generations.find((one) => one.is === is);
  return found && { version: found.version, checkpoint: found.checkpoint.position };
};

export const healthOf = (
  { store, models, documents }: Projecting,
  failure: StoreError | undefined,
): Answer<Health> =>
  attempt(async function* () {
    const generations = yield* unwrap(await documents.generations());
    const quarantined = yield* unwrap(await documents.quarantined());
    const head = yield* unwrap(await findLastCursor(store));
    const health = models.map(({ name, version }): ModelHealth => {
      const own = generations.filter(({ model }) => model === name);
      return { model: name, version, serving: standOf(own, 'serving'), building: standOf(own, 'building') };
    });
    return { head: head.position, models: health, quarantined, failure };
  });

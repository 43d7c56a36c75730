import {
  findLastCursor,
  type Answer,
  type Cursor,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import { attempt, isSameCursor, unwrap } from '@torioki/event-store/adapter';
import type { SchedulerLike } from 'rxjs';
import type { Generation, Quarantined } from './documents.js';
import type { Projecting } from './projecting.js';
import type { Worker } from './worker.js';

interface Stand {
  readonly version: number;
  readonly checkpoint: Position;
}

export interface ModelHealth {
  readonly model: string;
  readonly version: number;
  /**
   * The generation that answers queries; null without one. Its version may differ from the model's:
   * earlier during a rebuild, later if a newer program built it.
   */
  readonly serving: Stand | null;
  readonly building: Stand | null;
  /**
   * The age of the first event that the serving generation lacks, in milliseconds; 0 if it lacks none.
   * Null without a serving generation.
   */
  readonly lagMs: number | null;
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
  /** The error of the latest attempt of the worker in this process; null if the attempt succeeded. */
  readonly failure: StoreError | null;
  /**
   * The time since the last complete turn of the worker in this process, in milliseconds; 0 if the worker
   * made a turn during this call, which wakes it. Null if another process does the work.
   */
  readonly turnAgeMs: number | null;
}

const standOf = (found: Generation | undefined): Stand | null =>
  found ? { version: found.version, checkpoint: found.checkpoint.position } : null;

/** Measures how far documents lag behind a history that ends at `head`. */
const lagBehind = (store: Projecting['store'], head: Cursor, now: number) => {
  const lags = new Map<Position, number>();
  return (checkpoint: Cursor): Answer<number> =>
    attempt(async function* () {
      if (isSameCursor(checkpoint, head)) return 0;
      const known = lags.get(checkpoint.position);
      if (known !== undefined) return known;
      const [first] = yield* unwrap(await store.records({ after: checkpoint.position, limit: 1 }));
      const lag = first ? Math.max(0, now - Date.parse(first.recordedAt)) : 0;
      lags.set(checkpoint.position, lag);
      return lag;
    });
};

/** Reads the state of the read models, and feels the pulse of the worker. */
export const readHealth = (
  { store, models, documents }: Projecting,
  { failure, feelPulse }: Pick<Worker, 'failure' | 'feelPulse'>,
  scheduler: SchedulerLike,
): Answer<Health> =>
  attempt(async function* () {
    const turnAgeMs = await feelPulse();
    const generations = yield* unwrap(await documents.generations());
    const quarantined = yield* unwrap(await documents.quarantined());
    const head = yield* unwrap(await findLastCursor(store));
    const measureLag = lagBehind(store, head, scheduler.now());
    const healths: ModelHealth[] = [];
    for (const { name: model, version } of models) {
      const own = generations.filter((one) => one.model === model);
      const serving = own.find(({ is }) => is === 'serving');
      healths.push({
        model,
        version,
        serving: standOf(serving),
        building: standOf(own.find(({ is }) => is === 'building')),
        lagMs: serving ? yield* unwrap(await measureLag(serving.checkpoint)) : null,
      });
    }
    return { head: head.position, models: healths, quarantined, failure: failure(), turnAgeMs };
  });

import { orThrow, inMemoryEventStore, type EventStore, type Position } from '@torioki/event-store';
import { pageSize } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { onTestFinished } from 'vitest';
import { basketCodec, baskets, fruits, toNewEvents, type BasketEvent } from '../contract/baskets.js';
import { batchesOf } from '../batches.js';
import type { Documents } from '../documents.js';
import { inMemoryDocuments } from '../in-memory-documents.js';
import { openWith, type OpenedProjection, type Projection } from '../projection.js';
import type { AnyReadModel } from '../read-model.js';

const librarySystem = 'library-1';

export const newStore = (): EventStore => inMemoryEventStore({ librarySystem });
export const newDocuments = (): Documents => inMemoryDocuments(librarySystem);

export interface Opening {
  readonly store?: EventStore;
  readonly codec?: typeof basketCodec;
  readonly documents?: Documents;
  readonly models?: readonly AnyReadModel[];
  readonly updates?: boolean;
  readonly scheduler?: SchedulerLike;
  readonly onLeaseRefused?: () => void;
}

/** Opens a projection that keeps no documents in memory, and so commits after each page. */
export const opening = async ({
  store = newStore(),
  codec = basketCodec,
  documents = newDocuments(),
  models = [baskets, fruits],
  updates = true,
  scheduler = asyncScheduler,
  onLeaseRefused,
}: Opening = {}): Promise<OpenedProjection> => {
  const batches = batchesOf(documents, { held: 0, written: 250, removed: 500 });
  const projecting = { store, codec, models, documents, batches, pageSize, onLeaseRefused };
  return openWith(projecting, scheduler, updates);
};

export const openFor = async (given: Opening = {}): Promise<Projection> => {
  const { projection } = orThrow(await opening(given));
  onTestFinished(() => void projection.close());
  return projection;
};

export const record = async (store: EventStore, ...events: readonly BasketEvent[]): Promise<Position> =>
  (await unwrapAnswer(store.append(toNewEvents(...events)))).last.position;

import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastPlace, pageSize as usualPageSize, type Answer, type Position } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { advance } from './advance.js';
import type { Documents } from './documents.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import { buildsOf, type Projecting } from './projecting.js';

/**
 * The documents of read models as they were when a position was the last one, for questions about the past. The event
 * loop has a turn after every page.
 */
export const documentsAsOf = async (
  position: Position,
  {
    store,
    codec,
    models,
    pageSize = usualPageSize,
  }: Omit<Projecting, 'documents' | 'pageSize'> & { readonly pageSize?: number },
): Answer<Documents> => {
  const place = await lastPlace(store, { upTo: position });
  if (E.isLeft(place)) return place;
  const documents = inMemoryDocuments(store.librarySystem);
  const projecting = { store, codec, models, documents, pageSize };
  for (const { name, version } of models) await documents.begin(name, version);
  for (;;) {
    const generations = await documents.generations();
    if (E.isLeft(generations)) return generations;
    const building = buildsOf(models, generations.right).filter(
      ({ generation }) => generation.is === 'building',
    );
    if (building.length === 0) return E.right(documents);
    const advanced = await advance(projecting, 'as of', building, place.right);
    if (E.isLeft(advanced)) return advanced;
    await nextTurn();
  }
};

import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastPlace, type Position } from '@torioki/event-store';
import { answerOf, pageSize as usualPageSize, required } from '@torioki/event-store/adapter';
import { advance } from './advance.js';
import type { OpenedDocuments } from './documents.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import { buildsOf } from './builds.js';
import type { Projecting } from './projecting.js';

/** Folds the documents as of a past position. The event loop has a turn after every page. */
export const documentsAsOf = (
  position: Position,
  {
    store,
    codec,
    models,
    pageSize = usualPageSize,
  }: Pick<Projecting, 'store' | 'codec' | 'models'> & { readonly pageSize?: number },
): Promise<OpenedDocuments> =>
  answerOf(async function* () {
    const place = yield* required(await lastPlace(store, { upTo: position }));
    const documents = inMemoryDocuments(store.librarySystem);
    const between = { store, codec, documents, pageSize };
    for (const { name, version } of models) yield* required(await documents.begin(name, version));
    for (;;) {
      const generations = yield* required(await documents.generations());
      const building = buildsOf(models, generations).filter(({ generation }) => generation.is === 'building');
      if (building.length === 0) return { is: 'opened', documents };
      yield* required(await advance(between, 'as of', building, place));
      await nextTurn();
    }
  });

import { setImmediate as nextTurn } from 'node:timers/promises';
import { findLastCursor, type Position } from '@torioki/event-store';
import { attemptAnswer, pageSize as usualPageSize, unwrap } from '@torioki/event-store/adapter';
import { advance } from './advance.js';
import type { OpenedDocuments } from './documents.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import { findBuilds } from './builds.js';
import type { Projecting } from './projecting.js';

/** Folds the history into new documents, up to a past position. The event loop has a turn after every page. */
export const documentsAsOf = (
  position: Position,
  {
    store,
    codec,
    models,
    pageSize = usualPageSize,
  }: Pick<Projecting, 'store' | 'codec' | 'models'> & { readonly pageSize?: number },
): Promise<OpenedDocuments> =>
  attemptAnswer(async function* () {
    const place = yield* unwrap(await findLastCursor(store, { upTo: position }));
    const documents = inMemoryDocuments(store.librarySystem);
    const between = { store, codec, documents, pageSize };
    for (const { name, version } of models) yield* unwrap(await documents.begin(name, version));
    for (;;) {
      const generations = yield* unwrap(await documents.generations());
      const building = findBuilds(models, generations).filter(
        ({ generation }) => generation.is === 'building',
      );
      if (building.length === 0) return { is: 'opened', documents };
      yield* unwrap(await advance(between, 'as of', building, place));
      await nextTurn();
    }
  });

import { join } from 'node:path';
import { pagesOfRecords, type EventStore } from '@torioki/event-store';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { toFailure, type Failure } from '../failure.js';
import { useScratchFolder } from './scratch-folder.js';

/** Uses a copy of a history in a private folder, and then removes the folder. */
export const useScratchCopy = <A>(
  { librarySystem, ...store }: Pick<EventStore, 'librarySystem' | 'records'>,
  use: (copy: EventStore) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> =>
  useScratchFolder(async (folder) => {
    const opened = await openSqliteEventStore({ file: join(folder, 'scratch.db'), librarySystem });
    if (opened.is === 'failed') return E.left(toFailure(opened.error));
    const { store: copy } = opened;
    try {
      for await (const page of pagesOfRecords(store)) {
        const copied = E.isLeft(page) ? page : await copy.copy(page.right);
        if (E.isLeft(copied)) return E.left(toFailure(copied.left));
      }
      return await use(copy);
    } finally {
      await copy.close();
    }
  });

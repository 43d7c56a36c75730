import { join } from 'node:path';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import type { Stores } from './opened.js';

const right = <Value>(
  opened:
    | { readonly _tag: 'Right'; readonly right: Value }
    | { readonly _tag: 'Left'; readonly left: Error | { readonly message: string } },
): Value => {
  if (opened._tag === 'Left') throw new Error(opened.left.message);
  return opened.right;
};

/** Stores of a run in files of its own, of which a folder may hold many. */
export const openedIn = async (folder: string, name: string, clock: () => Date): Promise<Stores> => {
  const named = (what: string) => ({
    file: join(folder, `${name}-${what}.db`),
    librarySystem: 'laws',
    clock,
  });
  const events = right(await openSqliteEventStore(named('events')));
  const people = right(await openSqlitePatronRegistry(named('people')));
  return {
    events,
    people,
    close: async () => {
      await events.close();
      await people.close();
    },
  };
};

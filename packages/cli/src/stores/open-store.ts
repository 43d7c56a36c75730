import { storeError, type Answer, type EventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { kindOf, type StoreKind } from './kind-of.js';

/** A store, and what a server must be told besides. */
export interface StoreAsked {
  readonly where: string;
  readonly schema: string | undefined;
  readonly stream: string | undefined;
  readonly librarySystem: string | undefined;
}

type Opening = (asked: StoreAsked) => Answer<EventStore>;

const notYet: Opening = ({ where }) =>
  Promise.resolve(
    E.left(storeError('store-not-opened', { store: where, reason: 'it cannot be read by this release' })),
  );

const openFile: Opening = async ({ where, librarySystem }) => {
  const { openSqliteEventStore } = await import('@torioki/sqlite');
  return openSqliteEventStore({ file: where, readOnly: true, ...(librarySystem && { librarySystem }) });
};

/** How a store of each kind is opened, only to be read. An adapter is loaded when it is needed. */
const openings: Readonly<Record<StoreKind, Opening>> = {
  file: openFile,
  export: notYet,
  postgres: notYet,
  eventstoredb: notYet,
};

export const openStore = async (asked: StoreAsked): Answer<EventStore> =>
  openings[await kindOf(asked.where)](asked);

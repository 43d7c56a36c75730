import { orThrow } from '@torioki/event-store';
import type { SqliteCatalogue } from '@torioki/catalogue';
import { scryptHasher } from '@torioki/patrons';
import { inMemorySessions, openPortal, type PortalOpened, type PortalOptions } from '@torioki/portal';
import { openSqlitePatronRegistry } from '@torioki/sqlite';
import { hokkaidoProfile, openLibrary, type Library, type PatronRegistry } from 'torioki';
import { policy, type openFiles } from './lending/files.js';
import { librarySystem } from './stores.js';

interface Parts extends Pick<PortalOptions, 'staffOf'> {
  readonly stores: Awaited<ReturnType<typeof openFiles>>;
  readonly catalogue: SqliteCatalogue;
  /** The file of the patrons. */
  readonly people: string;
}

interface OpenedPortal extends Pick<Extract<PortalOpened, { readonly is: 'opened' }>, 'app'> {
  readonly library: Library<PatronRegistry>;
  readonly close: () => Promise<void>;
}

/** The instant of the portal: after the whole history. */
const clock = () => new Date('2022-06-01T10:00:00+09:00');

/** Opens a library on SQLite with its portal. */
export const openPortalOn = async ({ stores, catalogue, people, staffOf }: Parts): Promise<OpenedPortal> => {
  const { registry } = orThrow(
    await openSqlitePatronRegistry({ file: people, librarySystem, hasher: scryptHasher({ ln: 4 }), clock }),
  );
  const { library } = orThrow(
    await openLibrary({
      events: stores.events,
      documents: stores.documents,
      people: registry,
      policy,
      profile: hokkaidoProfile,
      titles: catalogue.names,
      clock,
    }),
  );
  const { app } = orThrow(
    openPortal({
      library,
      catalogue,
      sessions: inMemorySessions(),
      name: 'みほん道立図書館',
      contact: hokkaidoProfile,
      clock,
      ...(staffOf && { staffOf }),
    }),
  );
  const close = async () => {
    await library.close();
    await stores.close();
    await registry.close();
    await catalogue.close();
  };
  return { library, app, close };
};

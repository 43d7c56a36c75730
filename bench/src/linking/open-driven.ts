import { randomInt } from 'node:crypto';
import { inMemoryCatalogue } from '@torioki/catalogue';
import { orThrow, type EventStore } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { scryptHasher, type PatronRegistry } from '@torioki/patrons';
import { openPortal, openSqliteSessions, type PortalOpened, type Sessions } from '@torioki/portal';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { openLibrary, type Library } from 'torioki';
import { fileOf } from '../folder.js';

/** The files of the driven library. */
export const drivenFiles = {
  history: fileOf('linking-history'),
  views: fileOf('linking-views'),
  registry: fileOf('linking-registry'),
  signIns: fileOf('linking-sign-ins'),
};

const firstDay = Date.parse('2021-04-01T00:00:00+09:00');

/** A clock that advances by up to four seconds at each call, and can be set to an hour of a day in Japan. */
export const openTime = () => {
  let now = firstDay;
  return {
    clock: () => new Date((now += randomInt(1, 4_000))),
    set: (day: number, hour: number): void => {
      now = Math.max(now, firstDay + (day * 24 + hour) * 3_600_000);
    },
  };
};

const mailer = { send: () => Promise.resolve('sent' as const) };

/** The driven library while it is open. */
export interface OpenDriven {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly library: Library<PatronRegistry>;
  readonly app: Pick<Extract<PortalOpened, { is: 'opened' }>['app'], 'request'>;
  readonly close: () => Promise<void>;
}

/** Opens the driven library and its portal. `close` waits until the portal has deleted old sign-ins. */
export const openDriven = async (clock: () => Date): Promise<OpenDriven> => {
  const named = (file: string) => ({ file, librarySystem: 'driven', clock });
  const { store: events } = orThrow(await openSqliteEventStore(named(drivenFiles.history)));
  const hasher = scryptHasher({ ln: 4 });
  const { registry: people } = orThrow(
    await openSqlitePatronRegistry({ ...named(drivenFiles.registry), hasher }),
  );
  const { documents } = orThrow(await openSqliteDocuments(named(drivenFiles.views)));
  const kept = await openSqliteSessions(drivenFiles.signIns);
  let deleting: unknown;
  const sessions: Sessions = {
    ...kept,
    deleteOld: (ages) => (deleting = kept.deleteOld(ages)),
  };
  const ports = { events, documents, people, mailer, clock };
  const policy = { ...hokkaido, readingHistory: true };
  const profile = hokkaidoProfile;
  const { library } = orThrow(await openLibrary({ ...ports, policy, profile }));
  const catalogue = inMemoryCatalogue();
  const served = { name: 'みほん道立図書館', contact: profile };
  const { app } = orThrow(openPortal({ ...served, library, catalogue, sessions, clock }));
  const close = async (): Promise<void> => {
    await library.close();
    await deleting;
    for (const port of [events, documents, people, sessions]) await port.close();
  };
  return { events, people, library, app, close };
};

import { inMemoryCatalogue } from '@torioki/catalogue';
import { inMemoryEventStore } from '@torioki/event-store';
import { inMemoryPatronRegistry, scryptHasher, type MailMessage } from '@torioki/patrons';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { join } from 'node:path';
import { hokkaidoProfile, openLibrary } from 'torioki';
import { portal } from '../portal.js';
import type { LogLine } from '../portal-options.js';
import { records } from '../sample/books.js';
import { firstDay, playHistory, sampleClosedDays } from '../sample/history.js';
import { libraryDay } from '../sample/library-day.js';
import { movableClock } from '../sample/movable-clock.js';
import { samplePolicy } from '../sample/policy.js';
import { inMemorySessions } from '../sessions/in-memory-sessions.js';
import { openSqliteSessions } from '../sessions/sqlite-sessions.js';

interface Kept {
  readonly librarySystem: string;
  readonly clock: () => Date;
}

const hasher = scryptHasher({ ln: 4 });

const right = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isRight(answer)) return answer.right;
  throw new Error(answer.left.message);
};

const inMemory = (kept: Kept) => ({
  events: inMemoryEventStore(kept),
  people: inMemoryPatronRegistry({ ...kept, hasher }),
  sessions: inMemorySessions(),
});

const inFolder = async (folder: string, kept: Kept) => ({
  events: right(await openSqliteEventStore({ ...kept, file: join(folder, 'events.db') })),
  people: right(await openSqlitePatronRegistry({ ...kept, hasher, file: join(folder, 'people.db') })),
  sessions: openSqliteSessions(join(folder, 'sessions.db')),
});

/**
 * The sample's portal, with a machine whose clock stands still: in memory, or in a folder. There it goes on from an
 * instant at which it was closed.
 */
export const openSample = async ({
  folder,
  from,
}: { readonly folder?: string; readonly from?: Date } = {}) => {
  let machine = Date.parse('2026-01-01T00:00:00Z');
  const visitClock = () => new Date(machine);
  const clock = movableClock(from ?? firstDay, visitClock);
  const kept = { librarySystem: 'sample', clock: clock.clock };
  const { events, people, sessions } = folder === undefined ? inMemory(kept) : await inFolder(folder, kept);
  const mails: MailMessage[] = [];
  const mailer = { send: (mail: MailMessage) => Promise.resolve(E.right(void mails.push(mail))) };
  const catalogue = inMemoryCatalogue();
  await catalogue.put(records);
  const opened = await openLibrary({
    titles: catalogue.names,
    events,
    people,
    mailer,
    policy: samplePolicy,
    profile: hokkaidoProfile,
    clock: clock.clock,
  });
  if (opened.is === 'failed') throw new Error(opened.error.message);
  const { library } = opened;
  if (from === undefined) await playHistory(library, clock);
  const lines: LogLine[] = [];
  const troubles: string[] = [];
  const app = portal({
    library,
    catalogue,
    sessions,
    name: 'みほん道立図書館',
    contact: hokkaidoProfile,
    clock: clock.clock,
    visitClock,
    sample: { day: libraryDay(library, clock, sampleClosedDays) },
    log: (line) => void lines.push(line),
    onTrouble: ({ message }) => void troubles.push(message),
  });
  return {
    app,
    library,
    sessions,
    clock,
    mails,
    lines,
    troubles,
    pass: (seconds: number) => (machine += seconds * 1000),
    close: async () => {
      await library.close();
      await Promise.all([events.close(), people.close(), sessions.close()]);
    },
  };
};

export type OpenSample = Awaited<ReturnType<typeof openSample>>;

import { inMemoryCatalogue } from '@torioki/catalogue';
import { inMemoryEventStore } from '@torioki/event-store';
import { inMemoryPatronRegistry, scryptHasher, type MailMessage } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { portal } from '../portal.js';
import type { LogLine } from '../portal-options.js';
import { records } from '../sample/books.js';
import { firstDay, playHistory, sampleClosedDays } from '../sample/history.js';
import { libraryDay } from '../sample/library-day.js';
import { movableClock } from '../sample/movable-clock.js';
import { inMemorySessions } from '../sessions/in-memory-sessions.js';

/** The sample's portal in memory, with a machine whose clock stands still. */
export const openSample = async () => {
  let machine = Date.parse('2026-01-01T00:00:00Z');
  const visitClock = () => new Date(machine);
  const clock = movableClock(firstDay, visitClock);
  const librarySystem = 'sample';
  const events = inMemoryEventStore({ librarySystem, clock: clock.clock });
  const people = inMemoryPatronRegistry({
    librarySystem,
    clock: clock.clock,
    hasher: scryptHasher({ ln: 4 }),
  });
  const mails: MailMessage[] = [];
  const mailer = { send: (mail: MailMessage) => Promise.resolve(E.right(void mails.push(mail))) };
  const catalogue = inMemoryCatalogue();
  await catalogue.put(records);
  const opened = await openLibrary({
    titles: catalogue.names,
    events,
    people,
    mailer,
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock: clock.clock,
  });
  if (opened.is === 'failed') throw new Error(opened.error.message);
  const { library } = opened;
  await playHistory(library, clock);
  const sessions = inMemorySessions();
  const lines: LogLine[] = [];
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
  });
  return {
    app,
    library,
    sessions,
    clock,
    mails,
    lines,
    pass: (seconds: number) => (machine += seconds * 1000),
    close: () => library.close(),
  };
};

export type OpenSample = Awaited<ReturnType<typeof openSample>>;

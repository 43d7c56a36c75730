import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { quickHasher, registerIn } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { hokkaidoProfile, openLibrary } from 'torioki';
import { onTestFinished } from 'vitest';
import { librarySystem, makeScratchFolder } from './history-file.js';

const office = { role: 'general-materials', staff: 'G-01', location: 'main' } as const;

const headquarters = {
  location: 'main',
  name: '道立図書館',
  pickupClass: 'counter',
  headquarters: true,
  transitDays: null,
} as const;

const titles = Array.from({ length: 50 }, (_, index) => `T-${index + 1}`);

/**
 * An open library with 50 books, in files. `reserve` registers a patron, who then reserves the next title, and
 * returns the patron and the pseudonym.
 */
export const openLibraryInUse = async (folder = makeScratchFolder()) => {
  const [file, people] = [join(folder, 'library.db'), join(folder, 'people.db')];
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
  const { registry } = orThrow(
    await openSqlitePatronRegistry({ file: people, librarySystem, hasher: quickHasher }),
  );
  const { library } = orThrow(
    await openLibrary({ events: store, people: registry, policy: hokkaido, profile: hokkaidoProfile }),
  );
  onTestFinished(async () => {
    await library.close();
    await registry.close();
    await store.close();
  });
  orThrow(await library.desk(office).addPickupLocation(headquarters));
  for (const title of titles)
    orThrow(
      await library.desk(office).addCopy({ copy: title, title, loanClass: 'circulating', source: 'own' }),
    );
  let reserved = 0;
  const reserve = async () => {
    const { patron } = await registerIn(registry);
    const title = titles[(reserved += 1) % titles.length] ?? '';
    const { events } = orThrow(
      await library.portal(patron).reserve({ lines: [{ title, location: 'main' }] }),
    );
    const [borrower] = events.flatMap(({ type, data }) => (type === 'Reserved' ? [data.borrower] : []));
    return { patron, borrower: borrower ?? '' };
  };
  return { folder, file, people, librarySystem, store, registry, reserve };
};

import { orThrow } from '@torioki/event-store';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hokkaido, hokkaidoProfile, type Policy } from '@torioki/lending';
import { quickHasher } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { openLibrary, type Library, type PatronRegistry } from '../index.js';
import { dyingPorts, type PeoplePorts } from './deaths.js';
import { librarySystem, setClock } from './evening.js';
import { watchLibrary } from './watched.js';

type File = 'events' | 'people';

/** A library on files. While the library is closed, you can restore the files from copies. */
export const restorable = (begins: string, policy: Policy = hokkaido) => {
  const folder = scratchFolder(onTestFinished);
  const { clock, set } = setClock(begins);
  const pathOf = (file: File) => join(folder, `${file}.db`);

  const stores = async () => ({
    events: orThrow(await openSqliteEventStore({ file: pathOf('events'), librarySystem, clock })).store,
    people: orThrow(
      await openSqlitePatronRegistry({ file: pathOf('people'), librarySystem, clock, hasher: quickHasher }),
    ).registry,
  });
  type Stores = Awaited<ReturnType<typeof stores>>;

  const opening = ({ events, people }: PeoplePorts) =>
    openLibrary({ events, people, policy, profile: hokkaidoProfile, clock });

  /**
   * Opens the library in a process that dies at the step `nth` of the opening. Returns false if the opening
   * has fewer steps.
   */
  const dying = async (nth: number): Promise<boolean> => {
    const opened = await stores();
    const { ports, of } = dyingPorts(opened, nth);
    const step = await of(() => opening(ports));
    await opened.people.close();
    await opened.events.close();
    return step !== undefined;
  };

  /** Opens the library, works in it and closes it. */
  const during = async <A>(
    work: (library: Library<PatronRegistry>, opened: Stores) => Promise<A>,
  ): Promise<A> => {
    const opened = await stores();
    const { events, people } = opened;
    const library = watchLibrary(await opening(opened));
    const answer = await work(library, opened);
    await library.close();
    await people.close();
    await events.close();
    return answer;
  };

  /** Writes to the history while no library is open. */
  const writing = async (write: (events: Stores['events']) => Promise<void>) => {
    const { events, people } = await stores();
    await write(events);
    await people.close();
    await events.close();
  };

  const backUp = (file: File) => copyFileSync(pathOf(file), `${pathOf(file)}.backup`);

  const restore = (file: File) => {
    for (const suffix of ['-wal', '-shm']) rmSync(`${pathOf(file)}${suffix}`, { force: true });
    copyFileSync(`${pathOf(file)}.backup`, pathOf(file));
  };

  return { folder, during, dying, writing, backUp, restore, set };
};

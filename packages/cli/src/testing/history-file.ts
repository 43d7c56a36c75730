import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { journey, library, wakkanai } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import { onTestFinished } from 'vitest';

export const librarySystem = 'our-library';

/** A folder for the running test, removed when it ends. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** So many events: a library opens, and lends one book after the other. */
const recorded = (count: number) =>
  [...library, ...Array.from({ length: count }, (_, n) => Object.values(journey(n + 1, wakkanai))).flat()]
    .slice(0, count)
    .map((event, index) => ({
      ...lendingEventCodec.encode(event),
      id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      metadata: {},
    }));

/** The file of a library with so many events, an hour apart. */
export const historyFile = async (count: number, folder = scratchFolder()): Promise<string> => {
  const file = join(folder, 'library.db');
  let hour = Date.UTC(2021, 3, 1);
  const clock = () => new Date((hour += 3_600_000));
  const store = await answered(openSqliteEventStore({ file, librarySystem, clock }));
  for (const event of recorded(count)) await answered(store.append([event]));
  await store.close();
  return file;
};

/** The file of a library whose first days were decided by the rules. */
export const simulatedFile = async (folder = scratchFolder()): Promise<string> => {
  const { events } = await answered(simulate({ seed: 5, days: 12, patrons: 10, titles: 20, places: 3 }));
  const file = join(folder, 'library.db');
  const store = await answered(openSqliteEventStore({ file, librarySystem: events.librarySystem }));
  await answered(store.copy(await answered(events.records())));
  await store.close();
  return file;
};

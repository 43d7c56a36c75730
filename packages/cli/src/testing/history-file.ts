import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  recordedCommand,
  type NewEvent,
  type Position,
  type StoredEvent,
  orThrow,
} from '@torioki/event-store';
import { ownId, recordOf } from '@torioki/event-store/adapter';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { journey, library, wakkanai } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';

export const librarySystem = 'our-library';

/** A folder for the running test, removed when it ends. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** A number of events: a library opens, and lends one book after another. */
const recorded = (count: number) =>
  [...library, ...Array.from({ length: count }, (_, n) => Object.values(journey(n + 1, wakkanai))).flat()]
    .slice(0, count)
    .map((event, index) => ({
      ...lendingEventCodec.encode(event),
      id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      metadata: {},
    }));

/** The file of a library with a number of events, an hour apart. */
export const historyFile = async (count: number, folder = scratchFolder()): Promise<string> => {
  const file = join(folder, 'library.db');
  let hour = Date.UTC(2021, 3, 1);
  const clock = () => new Date((hour += 3_600_000));
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem, clock }));
  for (const event of recorded(count)) await answered(store.append([event]));
  await store.close();
  return file;
};

/** The file of a library with its first days decided by the rules, and with further events. */
const fileOfFirstDays = async (
  file: string,
  besides: (events: readonly StoredEvent[]) => readonly NewEvent[] = () => [],
): Promise<string> => {
  const { events } = orThrow(await simulate({ seed: 5, days: 12, patrons: 10, titles: 20, places: 3 }));
  const records = await answered(events.records());
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: events.librarySystem }));
  await answered(store.copy(records));
  for (const event of besides(records)) await answered(store.append([event]));
  await store.close();
  return file;
};

export const simulatedFile = (folder = scratchFolder()): Promise<string> =>
  fileOfFirstDays(join(folder, 'library.db'));

const lastOf = (type: string, events: readonly StoredEvent[]): StoredEvent => {
  const found = events.findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`nothing is ${type}`);
  return found;
};

/** The records of a command once more, under another command decided at the same position or later. */
const decidedAgain = (found: StoredEvent, later?: Position): readonly NewEvent[] => {
  const [record, event] = [recordedCommand(found), lendingEventCodec.decode(found)];
  if (record === undefined || E.isLeft(event)) throw new Error(`no command recorded ${found.type}`);
  const decidedAt = later ?? record.decidedAt;
  const command = { ...record.command, id: ownId('command', `decided at ${decidedAt}`) };
  return recordOf({ ...record, command, decidedAt }, [event.right], lendingEventCodec);
};

const withoutCommand = ({ type, schemaVersion, tags, data }: StoredEvent): NewEvent => ({
  ...{ id: ownId(type, 'again'), type, schemaVersion, tags, data, metadata: {} },
});

/** The same with two faults: a copy is set aside three times, and another one is added without a command. */
export const wrongFile = (folder = scratchFolder()): Promise<string> =>
  fileOfFirstDays(join(folder, 'wrong.db'), (events) => [
    ...decidedAgain(lastOf('Secured', events)),
    ...decidedAgain(lastOf('Secured', events), events.length),
    withoutCommand(lastOf('CopyAdded', events)),
  ]);

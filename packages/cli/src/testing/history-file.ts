import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readRecordedCommand,
  type NewEvent,
  type Position,
  type StoredEvent,
  orThrow,
} from '@torioki/event-store';
import { ownId, makeRecord } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { makeJourney, library, wakkanai } from '@torioki/lending/samples';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';

export const librarySystem = 'our-library';

/** A folder for the running test, removed when the test ends. */
export const makeScratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** Makes events: a library opens, and lends one book after another. */
const makeEvents = (count: number) =>
  [...library, ...Array.from({ length: count }, (_, n) => Object.values(makeJourney(n + 1, wakkanai))).flat()]
    .slice(0, count)
    .map((event, index) => ({
      ...lendingEventCodec.encode(event),
      id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      metadata: {},
    }));

/** The file of a library with a number of events, an hour apart. */
export const writeHistoryFile = async (count: number, folder = makeScratchFolder()): Promise<string> => {
  const file = join(folder, 'library.db');
  let hour = Date.UTC(2021, 3, 1);
  const clock = () => new Date((hour += 3_600_000));
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem, clock }));
  for (const event of makeEvents(count)) await unwrapAnswer(store.append([event]));
  await store.close();
  return file;
};

/** The file of a simulated library with its first days, and with further events. */
const writeFirstDaysFile = async (
  file: string,
  besides: (events: readonly StoredEvent[]) => readonly NewEvent[] = () => [],
): Promise<string> => {
  const { events } = orThrow(await simulate({ seed: 5, days: 12, patrons: 10, titles: 20, places: 3 }));
  const records = await unwrapAnswer(events.records());
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: events.librarySystem }));
  await unwrapAnswer(store.copy(records));
  for (const event of besides(records)) await unwrapAnswer(store.append([event]));
  await store.close();
  return file;
};

export const writeSimulatedFile = (folder = makeScratchFolder()): Promise<string> =>
  writeFirstDaysFile(join(folder, 'library.db'));

const findLast = (type: string, events: readonly StoredEvent[]): StoredEvent => {
  const found = events.findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`nothing is ${type}`);
  return found;
};

/**
 * Records the events of a command again, under another command that was decided at the same position or
 * later.
 */
const recordAgain = (found: StoredEvent, later?: Position): readonly NewEvent[] => {
  const [record, event] = [readRecordedCommand(found), lendingEventCodec.decode(found)];
  if (record === undefined || E.isLeft(event)) throw new Error(`no command recorded ${found.type}`);
  const decidedAt = later ?? record.decidedAt;
  const command = { ...record.command, id: ownId('command', `decided at ${decidedAt}`) };
  return makeRecord({ ...record, command, decidedAt }, [event.right], lendingEventCodec);
};

const removeCommand = ({ type, schemaVersion, tags, data }: StoredEvent): NewEvent => ({
  ...{ id: ownId(type, 'again'), type, schemaVersion, tags, data, metadata: {} },
});

/**
 * The file of a library with two faults. A copy is set aside three times, and another one is added without a
 * command.
 */
export const writeWrongFile = (folder = makeScratchFolder()): Promise<string> =>
  writeFirstDaysFile(join(folder, 'wrong.db'), (events) => [
    ...recordAgain(findLast('Secured', events)),
    ...recordAgain(findLast('Secured', events), events.length),
    removeCommand(findLast('CopyAdded', events)),
  ]);

/**
 * Tries to learn whose the loans of a history are: `node linking.js [--quick]` over a simulated year, or
 * `node linking.js <history> <people.json> [<tables> …]` over a library's own files on SQLite. The file
 * `people.json` has the person behind each pseudonym. No figure has a goal.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  findJoins,
  gatherOccasions,
  plantedLeaks,
  plantLeak,
  replayByOccasion,
} from '@torioki/concurrency/linking';
import { orThrow, type EventStore, type StoredEvent } from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import { driveLibrary } from './linking/drive-library.js';
import { printJoins, printLeaks, printNeighbours, printPeople } from './linking/print-findings.js';
import { readTables } from './linking/read-tables.js';
import { quick } from './size.js';

const { positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true });
const [historyFile, peopleFile, ...tableFiles] = positionals;

const readAll = async (store: Pick<EventStore, 'records'>): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (;;) {
    const page = orThrow(await store.records({ after: all.length }));
    if (page.length === 0) return all;
    all.push(...page);
  }
};

const overSimulation = async (): Promise<void> => {
  const small = { seed: 1, days: 60, patrons: 40, titles: 90, places: 5 };
  const simulated = orThrow(await simulate(quick ? small : { seed: 1 }));
  const { store, personOf, commands, differences } = await replayByOccasion(simulated.events);
  const history = await readAll(store);
  const occasions = gatherOccasions(history, personOf);
  console.log(`${history.length} events, ${occasions.length} occasions`);
  console.log(`Replay: ${commands} commands, ${differences.length} with other events`);
  printLeaks('The simulated history', occasions);
  for (const leak of plantedLeaks) printLeaks(`Planted: ${leak.fault}`, plantLeak(leak, occasions));
  printPeople(occasions);
};

const overDrivenLibrary = async (): Promise<void> => {
  const { history, personOf, registryFile, signInsFile } = await driveLibrary();
  const occasions = gatherOccasions(history, personOf);
  printLeaks('The driven library', occasions);
  printJoins('The registry after the night', findJoins(occasions, readTables(registryFile)));
  printJoins('The sign-ins after the night', findJoins(occasions, readTables(signInsFile)));
};

const overOwnFiles = async (file: string, people: string): Promise<void> => {
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  const personOf = JSON.parse(readFileSync(people, 'utf8')) as Readonly<Record<string, string>>;
  const occasions = gatherOccasions(await readAll(store), new Map(Object.entries(personOf)));
  await store.close();
  printLeaks(file, occasions);
  printPeople(occasions);
  printJoins('The tables', findJoins(occasions, tableFiles.flatMap(readTables)));
};

if (historyFile !== undefined) {
  if (peopleFile === undefined)
    throw new Error('The file with the persons is missing. Pass it after the history.');
  await overOwnFiles(historyFile, peopleFile);
} else {
  await overDrivenLibrary();
  printNeighbours();
  await overSimulation();
}

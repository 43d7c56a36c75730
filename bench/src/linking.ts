/**
 * Tries to find out which loans belong to one person. `node linking.js [--quick]` uses a simulated year,
 * invented visits, and a library that this program runs for some weeks: the driven library. `node linking.js
 * <history> [<registry>]` only reads a library's own files on SQLite. No figure has a goal.
 */
import { parseArgs } from 'node:util';
import {
  findIdsInTables,
  findIdsOfSeveral,
  findJoins,
  findLeaks,
  gatherOccasions,
  judgeFields,
  logWithCards,
  plantedLeaks,
  plantLeak,
  replayByOccasion,
} from '@torioki/concurrency/linking';
import { orThrow } from '@torioki/event-store';
import { simulate } from '@torioki/simulation';
import { driveLibrary } from './linking/drive-library.js';
import { listPseudonyms } from './linking/find-persons.js';
import { drivenFiles } from './linking/open-driven.js';
import {
  print,
  printJoins,
  printLeaks,
  printPeople,
  printPlanted,
  printSharedIds,
  printTitle,
} from './linking/print-findings.js';
import { printNeighbours } from './linking/print-neighbours.js';
import { readOwnFiles } from './linking/read-own-files.js';
import { readTables } from './linking/read-tables.js';
import { quick } from './size.js';

const { positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true });
const [historyFile, registryFile] = positionals;

const seed = 1;
/**
 * The table of the registry with the loans that patrons chose to have listed. It names the patron of each
 * loan.
 */
const readingHistories = 'reading';

const small = { days: 60, patrons: 40, titles: 90, places: 5 };

const overInvented = async (): Promise<void> => {
  const simulated = orThrow(await simulate({ seed, ...(quick && small) }));
  const replayed = await replayByOccasion(simulated.events);
  const history = orThrow(await replayed.store.records());
  const occasions = gatherOccasions(history, replayed.personOf);
  const driven = await driveLibrary();
  const ofDriven = gatherOccasions(driven.history, driven.personOf);

  printTitle('1. Leaks: does a value of the history link the events of one person?');
  printLeaks(`A simulated library (seed ${seed}, ${history.length} events)`, occasions);
  const planted = plantedLeaks.reduce((before, leak) => plantLeak(leak, before), occasions);
  printPlanted(plantedLeaks, findLeaks(judgeFields(planted)));
  printLeaks(`A driven library (${driven.history.length} events)`, ofDriven);

  printTitle('2. Replay: is the history the same if each pseudonym is used once?');
  print(`${replayed.commands} commands, sent again; ${replayed.differences.length} with another result.`);

  printTitle('3. Neighbours: what does an analyst find with ten known loans of a person?');
  print('The analyst names only loans that are 90 % sure. The visits are invented (seeds 1 and 2).');
  printNeighbours();

  printTitle('4. People: how many people use the place of a loan in the same way?');
  printPeople(occasions);

  printTitle('5. Joins: do tables beside the history of the driven library show whose a loan was?');
  const registry = readTables(drivenFiles.registry);
  const rows = registry.filter(({ table }) => table !== readingHistories);
  printJoins('The registry after the night, without reading histories', findJoins(ofDriven, rows));
  printJoins('The same, with the reading histories that readers chose', findJoins(ofDriven, registry));
  const withCards = [...rows, ...logWithCards(ofDriven)];
  printJoins('The same, with a planted log of accesses with a card', findJoins(ofDriven, withCards));
  printJoins('The sign-ins after the night', findJoins(ofDriven, readTables(drivenFiles.signIns)));
};

const overOwnFiles = async (file: string): Promise<void> => {
  const { history, registry } = await readOwnFiles(file, registryFile);
  const pseudonyms = listPseudonyms(history);
  const all = gatherOccasions(history, new Map(pseudonyms.map((one) => [one, one])));
  print(`${file}: ${history.length} events, ${all.length} occasions.`);
  printTitle('Ids in several occasions; only a registry shows whether the occasions belong to one person');
  printSharedIds(findIdsOfSeveral(all));
  if (registry === null)
    return print('\nWithout a registry no person is known, so leaks, people and joins are not judged.');
  const { personOf, rows } = registry;
  const known = gatherOccasions(history, personOf);
  const forgotten = all.filter(({ pseudonym }) => !personOf.has(pseudonym));
  printTitle('Leaks, among the occasions whose patron the registry still knows');
  printLeaks(file, known);
  printTitle('People, among the same occasions');
  printPeople(known);
  printTitle(`Joins: columns of the registry with an id of the ${forgotten.length} other occasions`);
  printSharedIds(findIdsInTables(forgotten, rows));
};

if (historyFile === undefined) await overInvented();
else
  await overOwnFiles(historyFile).catch((thrown: unknown) => {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 2;
  });

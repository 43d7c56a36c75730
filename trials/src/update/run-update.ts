import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLastCursor, orThrow } from '@torioki/event-store';
import { release } from '@torioki/lending';
import { addCopy, openingCommands, pickUp } from '@torioki/lending/samples';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { renderLoad } from '../machine.js';
import { readNumbers } from '../options.js';
import { countVersions } from './count-versions.js';
import { lendAllInTurn, renewBy, requireAccepted } from './lend-in-turn.js';
import { makeRelease, presentRelease, type Release } from './make-release.js';
import { startDecider } from './start-decider.js';

const defaults = { events: 100_000 };

/** The number of events of a loan: the copy is added, lent, renewed and returned. */
const eventsOfLoan = 4;

const seconds = (from: number): string => `${((Date.now() - from) / 1_000).toFixed(1)} s`;

/** Lets two releases lend in turn, while both have a process. */
const lendTogether = async (
  releases: readonly [Release, Release],
  connection: string,
  loans: { readonly from: number; readonly upTo: number },
): Promise<void> => {
  const since = Date.now();
  const [one, other] = [startDecider(releases[0], connection), startDecider(releases[1], connection)];
  await lendAllInTurn([one, other], loans);
  await Promise.all([one.end(), other.end()]);
  const names = releases.map(({ version }) => version).join(' and ');
  console.log(
    `${names}: ${(loans.upTo - loans.from) * eventsOfLoan} events in ${seconds(since)}, ${renderLoad()}`,
  );
};

/** The number of a loan that stays open. */
const openLoan = 1;

/** Records the opening of the library, and the open loan. */
const openLibrary = async (release: Release, connection: string): Promise<void> => {
  const decider = startDecider(release, connection);
  const commands = [addCopy('c-0', 't-0'), pickUp('c-0', openLoan, 'hq', openLoan)];
  for (const command of [...openingCommands, ...commands]) await requireAccepted(decider, command);
  await decider.end();
};

/**
 * Renews a loan in the newest version. Returns whether a process of an earlier release then decides nothing
 * about this command and this loan, and names the later release.
 */
const decidesNothing = async (earlier: Release, later: Release, connection: string): Promise<boolean> => {
  const [forgotten, newest] = [startDecider(earlier, connection), startDecider(later, connection)];
  const renewal = renewBy(newest, openLoan);
  await requireAccepted(newest, renewal);
  await newest.end();
  const repeated = { ...renewBy(forgotten, openLoan), id: renewal.id };
  const decided = [await forgotten.decide(repeated), await forgotten.decide(renewBy(forgotten, openLoan))];
  await forgotten.end();
  for (const { is, reason } of decided)
    console.log(`${earlier.version} after ${later.version}: ${is}: ${reason}`);
  return decided.every(({ is, reason }) => is === 'failed' && reason.includes(`torioki ${later.version}`));
};

/** The number of printed lines of a command. The notes after them have a line for each event. */
const mostLines = 35;

/** Whether a command of a release ends with the status 0. */
const succeeds = (verb: string, { version, folder }: Release, connection: string): boolean => {
  const since = Date.now();
  const program = join(folder, 'packages/cli/dist/bin/torioki.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, verb, connection, '--lang', 'en'],
    {
      encoding: 'utf8',
      maxBuffer: Infinity,
    },
  );
  console.log(`${verb} by ${version}: status ${status} after ${seconds(since)}`);
  console.log([...stdout.split('\n', mostLines), stderr].join('\n'));
  return status === 0;
};

/**
 * Lets three releases write one history: this one, one that reads the second version of an event and of a
 * command, and one that records it. Returns whether the history is whole, its audit finds nothing, and a
 * forgotten process of this release decides nothing about a new version.
 */
export const runUpdate = async (args: readonly string[]): Promise<boolean> => {
  const { events } = readNumbers(args, defaults);
  const folder = mkdtempSync(join(tmpdir(), 'torioki-update-'));
  const server = await startTestServer();
  const connection = server.url;
  const present = presentRelease(release.replace('torioki ', ''));
  const reading = { version: '0.2.0', folder: join(folder, '0.2.0'), isWriting: false };
  const writing = { version: '0.3.0', folder: join(folder, '0.3.0'), isWriting: true };
  [reading, writing].forEach(makeRelease);
  const half = Math.ceil(events / eventsOfLoan / 2);
  await openLibrary(present, connection);
  await lendTogether([present, reading], connection, { from: 2, upTo: half + 2 });
  await lendTogether([reading, writing], connection, { from: half + 2, upTo: 2 * half + 2 });
  const { store } = orThrow(await openPostgresEventStore({ librarySystem: 'example', connection }));
  const before = orThrow(await findLastCursor(store));
  const isRefused = await decidesNothing(present, writing, connection);
  const isUnchanged = orThrow(await findLastCursor(store)).position === before.position + 1;
  for (const [name, count] of [...(await countVersions(store))].sort()) console.log(`${name}: ${count}`);
  await store.close();
  const isGreen = ['verify', 'audit'].map((verb) => succeeds(verb, writing, connection)).every(Boolean);
  await server.stop('fast');
  rmSync(folder, { recursive: true });
  return isRefused && isUnchanged && isGreen;
};

import { findPatronOf } from '@torioki/patrons/contract';
import { randomInt } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { chooseRuns, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { library as published, makePolicyPublished } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../index.js';
import { factsOf, record } from '../testing/evening.js';
import { shelf } from '../testing/open-day.js';
import { openAt } from '../testing/place.js';
import { watchLibrary } from '../testing/watched.js';

const program = new URL('../../dist/jobs/nights.worker.js', import.meta.url);

/** Runs the worker, kills it after it has printed some lines, and returns all its lines. */
const killed = async (folder: string, day: number): Promise<readonly string[]> => {
  const worker = startWorker(onTestFinished, program, [folder, String(day)]);
  const printed: string[] = [];
  const enough = randomInt(1, 12);
  for await (const line of worker.lines) {
    printed.push(line);
    if (printed.length === enough) worker.child.kill('SIGKILL');
  }
  expect(await worker.ended).toBe('SIGKILL');
  return printed;
};

it('keeps the patron of every pseudonym that the history has not forgotten, if nights are killed at any moment', async () => {
  const folder = scratchFolder(onTestFinished);
  let day = 0;
  const clock = () => new Date(Date.parse('2021-04-03T01:00:00.000Z') + day * 86_400_000);
  const opened = async () => openAt({ is: 'SQLite files', folder }, { librarySystem: 'library-1', clock });
  const before = await opened();
  const policy = { ...hokkaido, readingHistory: true };
  await record(before.events, ...published, makePolicyPublished('2021-03-02', policy), ...shelf(1));
  await before.people.close();
  await before.events.close();

  const kills = chooseRuns(3, 100);
  const patrons: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const lines = await killed(folder, day);
    patrons.push(...lines.flatMap((line) => /^patron (.+)$/.exec(line)?.slice(1) ?? []));
    const nights = lines.flatMap((line) => /^night (\d+)$/.exec(line)?.slice(1) ?? []);
    day = Number(nights.at(-1) ?? day) + 100;
  }

  const { events, people } = await opened();
  const options = { events, people, policy, profile: hokkaidoProfile, clock };
  const library = watchLibrary(await openLibrary(options));
  day += 100;
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  expect(orThrow(await library.health()).shown).toEqual({
    lostEvents: 0,
    missing: [],
    unknownBorrowers: [],
    unknownPatrons: [],
    decidedOtherwise: [],
  });
  const forgotten = new Set((await factsOf(events, 'BorrowerForgotten')).map(({ data }) => data.borrower));
  const over = await factsOf(events, 'Cancelled');
  for (const { data } of [...over, ...(await factsOf(events, 'BorrowerClosed'))]) {
    const { borrower } = data;
    expect((await findPatronOf(people, borrower)) !== undefined, borrower).toBe(!forgotten.has(borrower));
  }
  expect(new Set(over.map(({ data }) => data.borrower)).size).toBe(over.length);
  expect(forgotten.size).toBeGreaterThan(0);
  const histories = await Promise.all(
    patrons.map((patron) => people.findReadingHistory({ patron, page: 1 })),
  );
  const copied = histories.flatMap((found) => (E.isRight(found) ? found.right.loans : []));
  const lent = (await factsOf(events, 'PickedUp')).filter(({ data }) => forgotten.has(data.borrower));
  expect(copied.map(({ lentOn }) => lentOn).toSorted()).toEqual(lent.map(({ data }) => data.on).toSorted());
  console.info(
    `${kills} kills: ${over.length} pseudonyms used, ${forgotten.size} forgotten, ${copied.length} loans copied`,
  );
  await library.close();
  await people.close();
  await events.close();
}, 600_000);

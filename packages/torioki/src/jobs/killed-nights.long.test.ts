import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { chooseRuns, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { library as published, makePolicyPublished } from '@torioki/lending/samples';
import { findPatronOf } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../index.js';
import { factsOf, record } from '../testing/evening.js';
import { shelf } from '../testing/open-day.js';
import { openAt } from '../testing/place.js';
import { watchLibrary } from '../testing/watched.js';

const program = new URL('../../dist/jobs/nights.worker.js', import.meta.url);

const everyStep = 100;

it('forgets everything that is over once, and nothing else, if nights are killed at any call and run again', async () => {
  const folder = scratchFolder(onTestFinished);
  let day = 0;
  const clock = () => new Date(Date.parse('2021-04-03T01:00:00.000Z') + day * 86_400_000);
  const opened = async () => openAt({ is: 'SQLite files', folder }, { librarySystem: 'library-1', clock });
  const before = await opened();
  const policy = { ...hokkaido, readingHistory: true };
  await record(before.events, ...published, makePolicyPublished('2021-03-02', policy), ...shelf(1));
  await before.people.close();
  await before.events.close();

  const kills = chooseRuns(5, everyStep);
  const steps = new Set<number>();
  const patrons: string[] = [];
  let step = kills === everyStep ? 0 : randomInt(30);
  for (let killed = 0; killed < kills;) {
    const worker = startWorker(onTestFinished, program, [folder, String(day), String(step)]);
    for await (const line of worker.lines) patrons.push(line.replace('patron ', ''));
    const ended = await worker.ended;
    if (ended === 'SIGKILL') {
      killed += 1;
      steps.add(step);
      step += 1;
    } else {
      expect(ended).toBe(0);
      step = 0;
    }
    day += 100;
  }

  const { events, people } = await opened();
  const options = { events, people, policy, profile: hokkaidoProfile, clock };
  const library = watchLibrary(await openLibrary(options));
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  expect(orThrow(await library.comparePeople()).shown).toEqual({
    lostEvents: 0,
    missing: [],
    unknownBorrowers: [],
    unknownPatrons: [],
    decidedOtherwise: [],
  });
  const borrowersOf = async (...types: readonly ('Cancelled' | 'Returned' | 'BorrowerClosed')[]) =>
    (await Promise.all(types.map((type) => factsOf(events, type)))).flat().map(({ data }) => data.borrower);
  const over = await borrowersOf('Cancelled', 'Returned', 'BorrowerClosed');
  const forgotten = (await factsOf(events, 'BorrowerForgotten')).map(({ data }) => data.borrower);
  expect(forgotten.toSorted()).toEqual(over.toSorted());
  expect(new Set(forgotten).size).toBe(forgotten.length);
  for (const borrower of forgotten) expect(await findPatronOf(people, borrower), borrower).toBe(undefined);
  const histories = await Promise.all(
    patrons.map((patron) => people.findReadingHistory({ patron, page: 1 })),
  );
  const copied = histories.flatMap((found) => (E.isRight(found) ? found.right.loans : []));
  const lent = (await factsOf(events, 'PickedUp')).map(({ data }) => data.on);
  expect(copied.map(({ lentOn }) => lentOn).toSorted()).toEqual(lent.toSorted());
  await library.close();
  await people.close();
  await events.close();
  const registry = Buffer.concat(
    readdirSync(folder)
      .filter((file) => file.startsWith('people'))
      .map((file) => readFileSync(join(folder, file))),
  );
  expect(forgotten.filter((borrower) => registry.includes(borrower))).toEqual([]);
  console.info(
    `${kills} kills at ${steps.size} steps: ${forgotten.length} pseudonyms forgotten, ${copied.length} loans copied`,
  );
}, 1_200_000);

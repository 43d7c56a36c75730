/**
 * Runs a day and its night on the files in a folder: `node nights.worker.js <folder> <day> <step>`. First it
 * runs the previous night again. Then it registers a patron, and prints the patron's id. The patron reserves
 * a title and cancels the reservation. Every third patron gives up the registration. The others choose a
 * reading history, and borrow a copy and return it. The night is a hundred days later. The process is killed
 * at a step of the night: before, during or after a call of the history or the registry. If the night has
 * fewer steps, the process ends normally.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openLibrary } from '../open-library.js';
import { portsWithFate } from '../testing/deaths.js';
import { openAt } from '../testing/place.js';
import { watchLibrary } from '../testing/watched.js';

const [folder = '', from = '0', deadly = '0'] = process.argv.slice(2);

let day = Number(from);
const clock = () => new Date(Date.parse('2021-04-03T01:00:00.000Z') + day * 86_400_000);

let steps = -Infinity;
const step = (): Promise<void> => {
  if (steps++ !== Number(deadly)) return Promise.resolve();
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const ports = portsWithFate(
  await openAt({ is: 'SQLite files', folder }, { librarySystem: 'library-1', clock }),
  async (_, made) => {
    await step();
    const answer = made();
    await step();
    await answer;
    await step();
    return answer;
  },
);
const policy = { ...hokkaido, readingHistory: true };
const library = watchLibrary(await openLibrary({ ...ports, policy, profile: hokkaidoProfile, clock }));

const night = async (): Promise<void> => {
  const { troubles } = await library.jobs.forgetBorrowers();
  if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
};

const visit = async (): Promise<void> => {
  const desk = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });
  const { patron } = orThrow(
    await desk.registerPatron({
      ...{ name: '佐藤 みのり', address: '江別市文京台東町41', phone: '011-386-8521', mailAddress: null },
      ...{ card: randomUUID().slice(0, 13), evidence: 'driving-licence' },
    }),
  );
  writeSync(1, `patron ${patron}\n`);
  const portal = library.portal(patron);
  orThrow(await portal.reserve({ lines: [{ title: 'T-1', location: 'HQ' }] }));
  const [waiting] = orThrow(await portal.reservations.now()).shown;
  orThrow(await portal.cancel({ reservation: waiting?.reservation ?? '' }));
  if (day % 300 === 0) return void orThrow(await desk.file(patron).leave({}));
  orThrow(await portal.chooseReadingHistory({ wanted: true }));
  const counter = library.desk({ role: 'counter', staff: 'C-01', location: 'HQ' });
  const copy = { copy: 'C-1', location: 'HQ' };
  const cards = { prefectural: true, branch: false };
  orThrow(await counter.file(patron).pickUp({ ...copy, cards }));
  orThrow(await counter.acceptReturn({ ...copy, payer: null }));
};

await night();
await visit();
day += 100;
steps = 0;
await night();
steps = -Infinity;
await library.close();
await ports.people.close();
await ports.events.close();

/**
 * Runs nights on the files in a folder, a hundred days apart, until it is killed: `node nights.worker.js
 * <folder> <day>`. Each day a new patron registers, reserves a title and cancels the reservation. Every third
 * patron then gives up the registration. The others choose a reading history, and borrow a copy and return it.
 * Immediately prints each patron, and each day after its night.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openLibrary } from '../open-library.js';
import { openAt } from '../testing/place.js';
import { watchLibrary } from '../testing/watched.js';

const [folder = '', from = '0'] = process.argv.slice(2);

let day = Number(from);
const clock = () => new Date(Date.parse('2021-04-03T01:00:00.000Z') + day * 86_400_000);

const { events, people } = await openAt(
  { is: 'SQLite files', folder },
  { librarySystem: 'library-1', clock },
);
const policy = { ...hokkaido, readingHistory: true };
const options = { events, people, policy, profile: hokkaidoProfile, clock };
const library = watchLibrary(await openLibrary(options));
const desk = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });
const counter = library.desk({ role: 'counter', staff: 'C-01', location: 'HQ' });

const application = () => ({
  name: '佐藤 みのり',
  address: '江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: null,
  card: randomUUID().slice(0, 13),
  evidence: 'driving-licence' as const,
});

for (;;) {
  const { patron } = orThrow(await desk.registerPatron(application()));
  writeSync(1, `patron ${patron}\n`);
  const portal = library.portal(patron);
  orThrow(await portal.reserve({ lines: [{ title: 'T-1', location: 'HQ' }] }));
  const [waiting] = orThrow(await portal.reservations.now()).shown;
  orThrow(await portal.cancel({ reservation: waiting?.reservation ?? '' }));
  const copy = { copy: 'C-1', location: 'HQ' };
  if (day % 300 === 0) orThrow(await desk.file(patron).leave({}));
  else {
    await counter.acceptReturn({ ...copy, payer: null });
    orThrow(await portal.chooseReadingHistory({ wanted: true }));
    const cards = { prefectural: true, branch: false };
    orThrow(await counter.file(patron).pickUp({ ...copy, cards }));
    orThrow(await counter.acceptReturn({ ...copy, payer: null }));
  }
  day += 100;
  const { troubles } = await library.jobs.forgetBorrowers();
  if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
  writeSync(1, `night ${day}\n`);
}

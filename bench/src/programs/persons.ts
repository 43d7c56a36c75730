/** Searches for persons, and the lists of the post, among 300,000 patrons on SQLite. */
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openSqlitePatronRegistry } from '@torioki/sqlite';
import Database from 'better-sqlite3';
import { openLibrary } from 'torioki';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { chooseSize } from '../size.js';
import { librarySystem } from '../stores.js';

const patrons = chooseSize(300_000, 3_000);
const searches = chooseSize(2_000, 50);

const file = fileOf('people');
const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;

const openPeople = async () => {
  const { registry } = orThrow(await openSqlitePatronRegistry({ file, librarySystem }));
  const events = inMemoryEventStore({ librarySystem });
  const options = { events, people: registry, policy: hokkaido, profile: hokkaidoProfile };
  const { library } = orThrow(await openLibrary(options));
  return { registry, library, desk: library.desk(office) };
};

const families = [
  'さとう',
  'すずき',
  'たかはし',
  'たなか',
  'いとう',
  'わたなべ',
  'やまもと',
  'なかむら',
  'こばやし',
  'かとう',
];
const syllables = Array.from('あかさたなはまやらわいきしちにひみりうくすつぬふむゆる');

/** The given name of the nth patron. It contains the number n. */
const givenName = (n: number): string =>
  Array.from(n.toString(syllables.length).padStart(4, '0'), (digit) =>
    syllables.at(Number.parseInt(digit, syllables.length)),
  ).join('');

const readingOf = (n: number): string => `${families[n % families.length]} ${givenName(n)}`;
const phoneOf = (n: number): string => `0${String(100_000_000 + n)}`;

/**
 * Invents patrons in the form of a release without searches. Returns the seconds of opening, which indexes
 * them.
 */
const invent = async (): Promise<number> => {
  const { registry, library, desk } = await openPeople();
  orThrow(
    await desk.registerPatron({
      ...{ name: '佐藤 みのり', address: '江別市文京台東町41', phone: '011-386-8521', mailAddress: null },
      ...{ card: '1000001', evidence: 'driving-licence' },
    }),
  );
  await library.close();
  await registry.close();
  const db = new Database(file);
  const first = db.prepare('SELECT key, due, document FROM patron').get() as Record<
    'due' | 'document',
    string
  >;
  const add = db.prepare('INSERT INTO patron (key, patron, due, document) VALUES (?, ?, ?, ?)');
  const wait = db.prepare("INSERT INTO lookup (key, patron, due, document) VALUES (?, ?, '', 'null')");
  const record = JSON.parse(first.document) as object;
  db.transaction(() => {
    for (let n = 0; n < patrons; n += 1) {
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      const own = {
        id,
        name: readingOf(n),
        reading: readingOf(n),
        phone: phoneOf(n),
        idCopyHeld: n % 100 === 0,
      };
      add.run(id, id, first.due, JSON.stringify({ ...record, ...own }));
      wait.run(id, id);
    }
  })();
  db.close();
  const since = performance.now();
  const opened = await openPeople();
  const seconds = (performance.now() - since) / 1_000;
  await opened.library.close();
  await opened.registry.close();
  return seconds;
};

const indexing = await invent();
const { registry, library, desk } = await openPeople();

/** The 95th percentile of the times of queries, one after the other. Each query finds somebody. */
const p95 = async (countFound: (n: number) => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < searches; n += 1) {
    const since = performance.now();
    const found = await countFound((n * 7_919) % patrons);
    times.push(performance.now() - since);
    if (found === 0) throw new Error('A query found nobody.');
  }
  return times.toSorted((one, other) => one - other).at(Math.floor(times.length * 0.95)) ?? NaN;
};

const search = (textOf: (n: number) => string): Promise<number> =>
  p95(async (n) => orThrow(await desk.search({ text: textOf(n) })).shown.persons.length);

const whole = await search(readingOf);
const family = await search((n) => families[n % families.length] ?? '');
const letter = await search((n) => Array.from(readingOf(n)).slice(0, 1).join(''));
const phone = await search(phoneOf);
const cards = await p95(async () => orThrow(await desk.cardsToSend()).shown.cards.length);
const idCopies = await p95(async () => orThrow(await desk.idCopiesToReturn()).shown.idCopies.length);
const fullPage = await p95(async () => orThrow(await desk.cardsToSend({ first: 200 })).shown.cards.length);
await library.close();
await registry.close();

const waiting = (patrons / 100).toLocaleString('en');
report(
  `Searches and lists among ${patrons.toLocaleString('en')} patrons, with ${waiting} cards to send, on SQLite (95th percentile)`,
  [
    { label: 'a search for a whole reading', unit: 'ms', rounds: [whole], atMost: 20 },
    { label: 'a search for a family name, with 50 patrons shown', unit: 'ms', rounds: [family], atMost: 20 },
    { label: 'a search for one letter, with 50 patrons shown', unit: 'ms', rounds: [letter], atMost: 20 },
    { label: 'a search for a phone number', unit: 'ms', rounds: [phone], atMost: 20 },
    { label: 'the first page of the cards to send', unit: 'ms', rounds: [cards], atMost: 10 },
    { label: 'the first page of the copies to return', unit: 'ms', rounds: [idCopies], atMost: 10 },
    { label: 'a page of 200 cards', unit: 'ms', rounds: [fullPage] },
    { label: 'the first opening of an earlier release’s file', unit: 's', rounds: [indexing] },
  ],
);

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteBorrowers, openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import Database from 'better-sqlite3';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow, type Directory, type Person } from 'torioki';

const readers = new Database(':memory:');
readers.exec(`CREATE TABLE readers (id TEXT PRIMARY KEY, name TEXT, mail TEXT, card TEXT);
  INSERT INTO readers VALUES ('R/0042', '佐藤 みのり', 'minori@example.jp', '1000001')`);
const byIds = readers.prepare<[string], Record<'id' | 'name' | 'mail' | 'card', string>>(
  'SELECT * FROM readers WHERE id IN (SELECT value FROM json_each(?))',
);
const withCard = readers.prepare<[string], { readonly id: string }>('SELECT id FROM readers WHERE card = ?');

const directory: Directory = {
  find: (patrons) => {
    const persons = byIds.all(JSON.stringify(patrons)).map(({ id, name, mail, card }): [string, Person] => {
      return [id, { name, mailAddress: mail, registeredAt: [], cards: [{ number: card }], blocks: [] }];
    });
    return new Map(persons);
  },
  findByCard: (card) => withCard.get(card)?.id ?? null,
};

const folder = mkdtempSync(join(tmpdir(), 'library-'));
const kept = (name: string) => ({ file: join(folder, name), librarySystem: 'our-library' });
const { store: events } = orThrow(await openSqliteEventStore(kept('history.db')));
const { documents } = orThrow(await openSqliteDocuments(kept('views.db')));
const { borrowers } = orThrow(await openSqliteBorrowers(kept('borrowers.db')));
const people = { directory, borrowers };
const { library } = orThrow(
  await openLibrary({ events, documents, people, policy: hokkaido, profile: hokkaidoProfile }),
);

const office = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });
const counter = {
  name: '道立図書館',
  pickupClass: 'counter',
  headquarters: true,
  transitDays: null,
} as const;
await office.addPickupLocation({ location: 'HQ', ...counter });
await office.addCopy({ copy: '1Q84-1-a', title: '1Q84-1', loanClass: 'circulating', source: 'own' });
const reserved = await library.portal('R/0042').reserve({ lines: [{ title: '1Q84-1', location: 'HQ' }] });
console.log(reserved.is);

await library.close();
for (const port of [documents, borrowers, events]) await port.close();
readers.close();

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { library as published } from '@torioki/lending/samples';
import { quickHasher } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary, type LibraryWithPeople } from '../index.js';
import { factsOf, librarySystem, record, setClock } from '../testing/evening.js';
import { atHeadquarters } from '../testing/fixture.js';
import { accepted, application, office, shelf } from '../testing/open-day.js';
import { right } from '../testing/right.js';
import { libraryOf } from '../testing/showing.js';

it('a history that is restored from a backup is given what the registry keeps, and holds closed what was closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-restored-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { clock } = setClock('2021-04-03 10:00');
  const named = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem, clock });

  type Stores = Awaited<ReturnType<typeof stores>>;
  const stores = async () => ({
    events: right(await openSqliteEventStore(named('events'))),
    people: right(await openSqlitePatronRegistry({ ...named('people'), hasher: quickHasher })),
  });
  const during = async <A>(work: (library: LibraryWithPeople, opened: Stores) => Promise<A>): Promise<A> => {
    const opened = await stores();
    const { events, people } = opened;
    const options = { events, people, policy: hokkaido, profile: hokkaidoProfile, clock };
    const library = libraryOf(await openLibrary(options));
    const answer = await work(library, opened);
    await library.close();
    await people.close();
    await events.close();
    return answer;
  };

  const letter = application();
  await during((_, { events }) => record(events, ...published, ...shelf(3)));
  const file = named('events').file;
  copyFileSync(file, `${file}.backup`);

  const change = { commandId: randomUUID(), mailAddress: null };
  const { patron, closed } = await during(async (library, { people }) => {
    const registered = accepted(await library.desk(office).registerPatron(letter));
    const portal = library.portal(registered.patron);
    accepted(await portal.setMailAddress(change));
    const borrower = right(await people.openBorrower(registered.patron));
    accepted(await library.desk(office).closeBorrower({ borrower, why: 'rotation' }));
    accepted(await portal.reserve({ lines: atHeadquarters('T-1') }));
    return { patron: registered.patron, closed: borrower };
  });

  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  copyFileSync(`${file}.backup`, file);
  await during(async (library, { events, people }) => {
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
    expect(await factsOf(events, 'MailAddressSet')).toHaveLength(1);
    expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower: closed } }]);
    expect(right(await people.pending())).toEqual([]);
    const [fact] = await factsOf(events, 'MailAddressSet');
    expect(await library.portal(patron).setMailAddress(change)).toMatchObject({ recorded: fact?.position });
    accepted(await library.portal(patron).setMailAddress({ mailAddress: 'minori@example.jp' }));
    accepted(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
  });
});

import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { copyId, library as published, titleId } from '@torioki/lending/samples';
import { findBorrowers, quickHasher } from '@torioki/patrons/contract';
import { smtpMailer } from '@torioki/smtp';
import { startSmtpServer } from '@torioki/smtp-test-server';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { openLibrary, type Observation } from './index.js';
import { librarySystem, record, setClock } from './testing/evening.js';
import { application, counter, office, shelf } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const marker = 'ZZ7777';

/** The data that would identify the marked patron. */
const marked = {
  name: `${marker} 花子`,
  address: `江別市${marker}町1`,
  phone: '011-777-7777',
  mailAddress: `${marker}@example.jp`,
  card: `${marker}-1`,
};

const traces = [marker, '011-777-7777', '0117777777'];

const scratch = (): string => {
  const folder = scratchFolder(onTestFinished);
  return folder;
};

/** A library on files, and a mail server. The files have names that start with their content. */
const opened = async (folder: string) => {
  const observed: Observation[] = [];
  const { clock, set } = setClock('2021-04-02 10:00');
  const named = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem, clock });
  const { store: events } = orThrow(await openSqliteEventStore(named('events')));
  await record(events, ...published, ...shelf(3));
  const people = orThrow(
    await openSqlitePatronRegistry({ ...named('people'), hasher: quickHasher }),
  ).registry;
  const { documents } = orThrow(await openSqliteDocuments(named('views')));
  const server = await startSmtpServer();
  const mailer = smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', deadlineMs: 2_000 });
  const library = watchLibrary(
    await openLibrary({
      events,
      people,
      documents,
      mailer,
      policy: hokkaido,
      profile: hokkaidoProfile,
      clock,
      observe: (one) => observed.push(one),
    }),
  );
  const close = async () => {
    await library.close();
    for (const one of [events, people, documents]) await one.close();
    await server.close();
  };
  return { library, events, people, server, set, close, observed };
};

it('leaves no trace of a marked patron outside the registry after every kind of request', async () => {
  const folder = scratch();
  const { library, people, server, set, close, observed } = await opened(folder);
  const answers: unknown[] = [];
  const tell = <A>(answer: A): A => {
    answers.push(answer);
    return answer;
  };

  const desk = library.desk(office);
  const letter = application({ ...marked, postageYen: 404 });
  tell(await desk.registerPatron({ ...letter, evidence: null }));
  tell(await desk.registerPatron({ ...letter, phone: `${marker}-wrong` }));
  const { patron } = orThrow(await desk.registerPatron(letter));
  tell(await desk.registerPatron({ ...letter, commandId: randomUUID() }));
  const file = desk.file(patron);
  tell(orThrow(await file.sendCard({ card: marked.card, idCopyEnclosed: true, registeredMail: true })));
  expect(orThrow(await desk.search({ text: marker })).shown.persons).toHaveLength(1);
  tell(await desk.search({ text: marker.repeat(40) }));
  tell(await file.setReading({ reading: marker }));
  const { code } = orThrow(await file.issueCode({ hours: 24 }));
  const password = `${marker} の秘密の言葉`;
  tell(await library.setPassword({ card: marked.card, code: marker, password }));
  tell(orThrow(await library.setPassword({ card: marked.card, code, password })));
  tell(await library.logIn({ card: marked.card, password: `${password}!` }));
  orThrow(await library.logIn({ card: marked.card, password }));

  const portal = library.portal(patron);
  tell(orThrow(await portal.setMailAddress({ mailAddress: `${marker}.2@example.jp` })));
  tell(await portal.setMailAddress({ mailAddress: `${marker} at nowhere` }));
  tell(await file.changeAddress({ address: `${marker}市`, evidence: null, channel: 'post' }));
  tell(
    orThrow(
      await file.changeAddress({ address: `${marker}市`, evidence: 'other-official', channel: 'post' }),
    ),
  );
  const renamed = { name: `${marker} 月子`, channel: 'counter' } as const;
  tell(await file.changeName({ ...renamed, evidence: null }));
  tell(orThrow(await file.changeName({ ...renamed, evidence: 'other-official' })));
  tell(await file.changePhone({ oldPhone: '011-777-7770', phone: '011-777-7771' }));
  tell(await portal.changePhone({ oldPhone: marked.phone, phone: '011-777-7771' }));
  tell(orThrow(await portal.declareBranchRegistration({ location: 'WKN' })));

  const form = { author: null, publisher: null, published: null, standardNumber: null, note: marker };
  tell(await portal.submitTitleRequest({ ...form, name: `${marker}\n` }));
  tell(orThrow(await portal.submitTitleRequest({ ...form, name: `${marker}の本` })));
  for (const title of ['T-1', 'T-2', 'T-3']) tell(orThrow(await portal.addToCart({ title })));
  const lines = [titleId(1), titleId(2)].map((title) => ({ title, location: 'HQ' }));
  tell(orThrow(await portal.reserve({ lines })));
  tell(await portal.reserve({ lines }));
  for (const n of [1, 2]) tell(orThrow(await library.desk(counter).secure({ copy: copyId(n) })));
  set('2021-04-02 20:00');
  tell(await library.jobs.sendReadyMails());
  expect(server.arrived).toHaveLength(1);
  set('2021-04-03 11:00');
  const cards = { prefectural: true, branch: false };
  const atCounter = library.desk(counter).file(patron);
  tell(await atCounter.pickUp({ copy: copyId(1), location: 'HQ', cards: { ...cards, prefectural: false } }));
  for (const n of [1, 2]) tell(orThrow(await atCounter.pickUp({ copy: copyId(n), location: 'HQ', cards })));
  const [loan] = orThrow(await portal.loans.now()).shown;
  tell(orThrow(await portal.renew({ loan: loan?.loan ?? '', clickedAt: '2021-04-03T02:00:00.000Z' })));
  tell(orThrow(await library.desk(counter).acceptReturn({ copy: copyId(1), location: 'HQ', payer: null })));
  tell(await library.views.health());
  tell(await library.jobs.mails());
  tell(orThrow(await file.clearPassword({ identityCheck: 'card-shown' })));

  const borrowers = await findBorrowers(people, patron);
  const inFiles = (text: string) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
  const files = () => ({
    traced: [...new Set(traces.flatMap(inFiles))].filter((name) => !name.startsWith('people')),
    patrons: inFiles(patron).filter((name) => !name.startsWith('people')),
    borrowers: borrowers.flatMap(inFiles).filter((name) => !name.startsWith('people')),
  });
  expect(inFiles(marker)).toContain('people.db-wal');
  expect(files().traced).toEqual([]);
  await close();
  expect(files().traced).toEqual([]);
  expect(files().patrons).toEqual(['events.db']);
  expect(files().borrowers.toSorted()).toEqual(['events.db', 'views.db']);
  const said = inspect(answers, { depth: null, maxArrayLength: null, maxStringLength: null });
  expect(said).toContain('must be a mail address');
  for (const trace of traces) expect(said).not.toContain(trace);
  const kinds = new Set(observed.map(({ is }) => is));
  expect(kinds).toEqual(new Set(['command', 'job', 'mails', 'step']));
  const things = [1, 2].flatMap((n) => [titleId(n), copyId(n)]);
  const log = JSON.stringify(observed);
  expect(log).toContain('"reserve"');
  for (const trace of [...traces, ...things, patron, ...borrowers, code]) expect(log).not.toContain(trace);
  expect(log).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

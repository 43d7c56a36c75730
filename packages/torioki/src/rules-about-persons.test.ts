import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { scratchFolder } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { copyId, library as published, titleId } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { findFreshBorrower, quickHasher } from '@torioki/patrons/contract';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { defineRule, openLibrary, type Observation } from './index.js';
import type { OwnRule } from './ports/own-rule.js';
import { atHeadquarters, prefecturalCard } from './testing/fixture.js';
import { librarySystem, record, setClock } from './testing/evening.js';
import { application, counter, office, openDay, shelf } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const morning = '2021-04-03 10:00';
const texts = { ja: () => '不可', en: () => 'No' };

it('a rule counts what begins while the library looks up the pseudonyms', async () => {
  const seen: number[] = [];
  const rule = defineRule({
    code: 'host:few-open',
    version: 1,
    command: 'changePickup',
    reads: (_, read) => ({ theirs: read.person() }),
    judge: ({ states: { theirs } }) => {
      seen.push(theirs.reservations.size);
      return theirs.reservations.size >= 3 ? { facts: {} } : undefined;
    },
    texts,
  });
  const { library, open, people, registered, events } = await openDay(morning, { facts: shelf(3) });
  const patron = await registered();
  const portal = library.portal(patron);
  orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
  const [first] = orThrow(await events.read([{ types: ['Reserved'] }])).events;
  const { reservation } = first?.data as { readonly reservation: string };
  const others = ['T-2', 'T-3'];
  const late: PatronRegistry = {
    ...people,
    findPseudonyms: async (one) => {
      const found = await people.findPseudonyms(one);
      const title = others.shift();
      if (title !== undefined) orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
      return found;
    },
  };
  const guarded = await open({ people: late, rules: [rule] });
  const answer = await guarded.desk(office).changePickup({ reservation, borrower: null, location: 'WKN' });
  expect(answer).toMatchObject({ is: 'refused', refusals: [{ code: 'host:few-open' }] });
  expect(seen).toEqual([3]);
});

it('a rule gets the command without its pseudonyms', async () => {
  const seen: (readonly string[])[] = [];
  const note = (command: object): void => void seen.push(Object.keys(command));
  const rule = defineRule({
    code: 'host:reader',
    version: 1,
    command: 'reserve',
    reads: (command) => {
      note(command);
      return {};
    },
    judge: ({ command }) => {
      note(command);
      return undefined;
    },
    texts,
  });
  const { library, registered } = await openDay(morning, { rules: [rule], facts: shelf(1) });
  orThrow(await library.portal(await registered()).reserve({ lines: atHeadquarters('T-1') }));
  expect(seen).toHaveLength(2);
  for (const names of seen) {
    expect(names).toContain('lines');
    expect(names).not.toContain('borrower');
    expect(names).not.toContain('pseudonyms');
  }
});

it('a guarded command is not taken for another command with its id', async () => {
  const rule = defineRule({
    code: 'host:passes',
    version: 1,
    command: 'addCopy',
    judge: () => undefined,
    texts,
  });
  const { library } = await openDay(morning, { rules: [rule] });
  const commandId = randomUUID();
  const add = (copy: string) =>
    library
      .desk(office)
      .addCopy({ commandId, copy, title: titleId(1), loanClass: 'circulating', source: 'own' });
  orThrow(await add('C-1'));
  expect(await add('C-1')).toMatchObject({ is: 'accepted', again: true });
  expect(await add('C-2')).toMatchObject({ is: 'failed', error: { code: 'command-id-reused' } });
});

it('a fold over the events of a person no longer has what was forgotten', async () => {
  const seen: number[] = [];
  const loans = fold(0)({ PickedUp: (count) => count + 1 });
  const rule = defineRule({
    code: 'host:counts',
    version: 1,
    command: 'pickUp',
    reads: (_, read) => ({ count: read.eventsOfPerson(loans) }),
    judge: ({ states: { count } }) => {
      seen.push(count);
      return undefined;
    },
    texts,
  });
  const { library, registered, set } = await openDay(morning, { facts: shelf(3), rules: [rule] });
  const patron = await registered();
  const desk = library.desk(counter);
  const take = async (n: number) =>
    orThrow(await desk.file(patron).pickUp({ copy: copyId(n), location: 'HQ', cards: prefecturalCard }));
  await take(1);
  await take(2);
  orThrow(await desk.acceptReturn({ copy: copyId(1), location: 'HQ', payer: null }));
  set('2021-04-04 03:00');
  expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 1 });
  set('2021-04-04 10:00');
  await take(3);
  expect(seen).toEqual([0, 1, 1]);
});

it('no file, event, answer or observation contains the facts from the directory', async () => {
  const folder = scratchFolder(onTestFinished);
  const { clock } = setClock(morning);
  const named = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem, clock });
  const { store: events } = orThrow(await openSqliteEventStore(named('events')));
  await record(events, ...published, ...shelf(3));
  const people = orThrow(
    await openSqlitePatronRegistry({ ...named('people'), hasher: quickHasher }),
  ).registry;
  const { documents } = orThrow(await openSqliteDocuments(named('views')));
  const marker = 'BIRD-7171';
  const told: unknown[] = [];
  const observe = (one: Observation) => void told.push(one);
  const rule = defineRule({
    code: 'host:one-title',
    version: 1,
    command: ['reserve', 'pickUp'],
    facts: (person: { readonly name: string }) => ({ kind: `${marker} ${person.name.length}` }),
    judge: ({ command, facts }) => {
      if (facts?.kind !== `${marker} 6`) throw new Error('no facts');
      return command.type === 'Reserve' && command.lines.length > 1 ? { facts: {} } : undefined;
    },
    texts,
  });
  const library = watchLibrary(
    await openLibrary({
      ...{ events, people, documents, clock, observe, rules: [rule] },
      ...{ policy: hokkaido, profile: hokkaidoProfile },
    }),
  );
  const { patron } = orThrow(await library.desk(office).registerPatron(application()));
  const portal = library.portal(patron);
  told.push(orThrow(await portal.reserve({ lines: atHeadquarters(titleId(1)) })));
  told.push(await portal.reserve({ lines: atHeadquarters(titleId(2), titleId(3)) }));
  const cards = prefecturalCard;
  const file = library.desk(counter).file(patron);
  told.push(orThrow(await file.pickUp({ copy: copyId(2), location: 'HQ', cards })));
  told.push(orThrow(await events.records()), await library.views.health());
  expect(JSON.stringify(told)).toContain('host:one-title');
  expect(JSON.stringify(told)).not.toContain(marker);
  const listTraced = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(marker));
  expect(listTraced()).toEqual([]);
  await library.close();
  for (const one of [events, people, documents]) await one.close();
  expect(listTraced()).toEqual([]);
});

const passes = (command: 'cancel' | 'changePickup', change: Partial<OwnRule> = {}): OwnRule => ({
  ...defineRule({
    ...{ code: 'host:passes', version: 1, command, texts },
    reads: (_, read) => ({ theirs: read.person() }),
    judge: () => undefined,
  }),
  ...change,
});

/** A patron with a reservation, in a library without rules. */
const openReserved = async () => {
  const day = await openDay(morning, { facts: shelf(3) });
  const patron = await day.registered();
  orThrow(await day.library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
  const [first] = orThrow(await day.events.read([{ types: ['Reserved'] }])).events;
  const { reservation } = first?.data as { readonly reservation: string };
  return { ...day, patron, reservation };
};

it.each([false, true])(
  'a patron can cancel under a rule after a process died while the patron left; rehearsed: %s',
  async (isRehearsed) => {
    const { open, ownDesk, people, patron, reservation } = await openReserved();
    const library = await open({ rules: [passes('cancel')] });
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'leaving' }));
    const portal = library.portal(patron);
    expect(await (isRehearsed ? portal.rehearsal : portal).cancel({ reservation })).toMatchObject({
      is: 'accepted',
    });
  },
);

it('a command that is sent again gets its first answer without the directory', async () => {
  let isAway = false;
  const { open, people, reservation } = await openReserved();
  const find: PatronRegistry['find'] = (patrons) =>
    isAway ? Promise.reject(new Error('away')) : people.find(patrons);
  const rule = passes('changePickup', { facts: () => 1 });
  const desk = (await open({ people: { ...people, find }, rules: [rule] })).desk(office);
  const sent = { commandId: randomUUID(), reservation, borrower: null, location: 'WKN' };
  orThrow(await desk.changePickup(sent));
  isAway = true;
  expect(await desk.changePickup(sent)).toMatchObject({ is: 'accepted', again: true });
  const other = { ...sent, commandId: randomUUID(), location: 'HQ' };
  expect(await desk.changePickup(other)).toMatchObject({ is: 'failed' });
});

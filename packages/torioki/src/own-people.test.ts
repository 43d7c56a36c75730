import { randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile, type LendingEvent } from '@torioki/lending';
import { copyId, library as published, wakkanai } from '@torioki/lending/samples';
import {
  inMemoryBorrowers,
  registryError,
  searchKeyBeginning,
  searchKeysOf,
  type Borrowers,
  type Directory,
  type Person,
} from '@torioki/patrons';
import { directoryContract, directorySearchContract, type AddedPerson } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, expectTypeOf, it, onTestFinished } from 'vitest';
import { openLibrary, type Library, type LibraryOptions, type PatronRegistry, type People } from './index.js';
import { factsOf, librarySystem, record, setClock } from './testing/evening.js';
import { atHeadquarters, prefecturalCard } from './testing/fixture.js';
import { counter, office, shelf } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const key = '利用者 0042/A';

const minori: Person = {
  name: '佐藤 みのり',
  mailAddress: 'minori@example.jp',
  blocks: [],
  registeredAt: [{ location: 'WKN' }],
  cards: [{ number: '1000001' }],
};

const directoryOf = (persons: ReadonlyMap<string, Person>): Directory => ({
  find: (patrons) => new Map([...persons].filter(([patron]) => patrons.includes(patron))),
  findByCard: (card) => {
    const found = [...persons].find(([, { cards }]) => cards.some(({ number }) => number === card));
    return found?.[0] ?? null;
  },
});

interface Wrapped {
  readonly directory?: (directory: Directory) => Directory;
  readonly borrowers?: (borrowers: Borrowers) => Borrowers;
  readonly facts?: readonly LendingEvent[];
}

const opened = async ({
  directory = (own) => own,
  borrowers: wrap = (ours) => ours,
  facts = [...published, ...shelf(3)],
}: Wrapped = {}) => {
  const { clock, set } = setClock('2021-04-03 10:00');
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, ...facts);
  const persons = new Map([[key, minori]]);
  const borrowers = inMemoryBorrowers({ librarySystem, clock });
  const sent: string[] = [];
  const library = watchLibrary(
    await openLibrary({
      events,
      people: { directory: directory(directoryOf(persons)), borrowers: wrap(borrowers) },
      policy: hokkaido,
      profile: hokkaidoProfile,
      clock,
      mailer: {
        send: ({ to }) => {
          sent.push(to);
          return Promise.resolve('sent');
        },
      },
    }),
  );
  onTestFinished(() => library.close());
  return { library, events, borrowers, persons, sent, set, portal: library.portal(key) };
};

const bodies = async (events: Awaited<ReturnType<typeof opened>>['events']): Promise<string> =>
  JSON.stringify(orThrow(await events.read('everything')).events);

const runner = { afterEach, describe, expect, fc, it };

const searchIn =
  (persons: ReadonlyMap<string, AddedPerson>): NonNullable<Directory['search']> =>
  ({ text, most }) => {
    const beginning = searchKeyBeginning(text);
    const isFound = (person: AddedPerson) => searchKeysOf(person).some((key) => key.startsWith(beginning));
    return [...persons].flatMap(([key, person]) => (isFound(person) ? [key] : [])).slice(0, most);
  };

const mapOfPersons = {
  open: () => {
    const persons = new Map<string, AddedPerson>();
    return Promise.resolve({ ...directoryOf(persons), search: searchIn(persons), persons });
  },
  added: ({ persons }: { readonly persons: Map<string, AddedPerson> }, person: AddedPerson) => {
    const added = randomUUID();
    persons.set(added, person);
    return Promise.resolve(added);
  },
};

directoryContract(runner, 'a map of persons', mapOfPersons);
directorySearchContract(runner, 'a map of persons', mapOfPersons);

describe("a library with a host's own patrons", () => {
  it('fills a cart, reserves, sends mail, hands over and renews, without a key in the history', async () => {
    const { library, events, portal, sent, set } = await opened();
    orThrow(await portal.addToCart({ title: 'T-1' }));
    const { lines, hasMailAddress } = orThrow(await portal.cart()).shown;
    expect([lines, hasMailAddress]).toMatchObject([[{ title: 'T-1', location: 'HQ' }], true]);
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    expect(orThrow(await portal.cart()).shown).toMatchObject({ lines: [], reservations: 1 });
    orThrow(await library.desk(counter).secure({ copy: copyId(1) }));
    set('2021-04-03 20:00');
    expect(await library.jobs.sendReadyMails()).toMatchObject({ sent: 1, troubles: [] });
    expect(sent).toEqual(['minori@example.jp']);
    set('2021-04-04 10:00');
    const { id, name } = orThrow(await library.desk(counter).patronWithCard('1000001')).shown;
    expect([id, name]).toEqual([key, '佐藤 みのり']);
    const file = library.desk(counter).file(id);
    orThrow(await file.pickUp({ copy: copyId(1), location: 'HQ', cards: prefecturalCard }));
    const [loan] = orThrow(await portal.loans.now()).shown;
    orThrow(await portal.renew({ loan: loan?.loan ?? '', clickedAt: '2021-04-04T01:00:00.000Z' }));
    expect(await bodies(events)).not.toMatch(/0042\/A|みのり|minori|1000001/);
    expect(await factsOf(events, 'PatronRegistered')).toEqual([]);
  });

  it('reads the directory at each request and stores nothing of it', async () => {
    const { persons, portal } = await opened();
    const lines = [{ title: 'T-1', location: 'ABS' }];
    const refused = { refusals: [{ code: 'not-registered-at-pickup', location: 'ABS' }] };
    expect(await portal.reserve({ lines })).toMatchObject(refused);
    persons.set(key, { ...minori, registeredAt: [{ location: 'ABS' }] });
    orThrow(await portal.reserve({ lines }));
    expect(await portal.addToCart({ title: 'T-2', location: 'WKN' })).toMatchObject({
      refusals: [{ code: 'not-registered-at-pickup', location: 'WKN' }],
    });
  });

  it('searches its patrons only if the directory can search', async () => {
    const { library } = await opened();
    const wanted = { text: '佐藤' };
    expect(await library.desk(counter).search(wanted)).toMatchObject({
      refusals: [{ code: 'search-not-offered' }],
    });
    const persons = new Map([[key, { ...minori, reading: null, phone: null }]]);
    const searching = await opened({ directory: (own) => ({ ...own, search: searchIn(persons) }) });
    expect(orThrow(await searching.library.desk(counter).search(wanted)).shown).toEqual({
      persons: [{ id: key, name: '佐藤 みのり', reading: null, cardEnding: '0001' }],
      more: false,
    });
    for (const search of [() => [1], () => '佐藤', () => null])
      expect(
        await (
          await opened({ directory: (own) => ({ ...own, search: search as never }) })
        ).library
          .desk(counter)
          .search(wanted),
      ).toMatchObject({ is: 'failed', error: { code: 'directory-broken' } });
  });

  it('reports a patron with a changed key, and all loans and reservations under the former key', async () => {
    const { library, persons, portal } = await opened();
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1', 'T-2') }));
    const file = library.desk(counter).file(key);
    orThrow(await file.pickUp({ copy: copyId(3), location: 'HQ', cards: prefecturalCard }));
    expect(orThrow(await library.comparePeople()).shown).toMatchObject({ unknownPatrons: [] });
    persons.delete(key);
    persons.set('0042-new', minori);
    expect(orThrow(await library.comparePeople()).shown).toMatchObject({
      lostEvents: 0,
      unknownPatrons: [
        { patron: key, reservations: [{ title: 'T-1' }, { title: 'T-2' }], loans: [{ title: 'T-3' }] },
      ],
    });
  });

  it('reports at the opening that the history is shorter than before', async () => {
    const { clock } = setClock('2021-04-03 10:00');
    const borrowers = inMemoryBorrowers({ librarySystem, clock });
    const opening = async (...facts: readonly LendingEvent[]) => {
      const events = inMemoryEventStore({ librarySystem, clock });
      if (facts.length > 0) await record(events, ...facts);
      const people = { directory: directoryOf(new Map([[key, minori]])), borrowers };
      return openLibrary({ events, people, policy: hokkaido, profile: hokkaidoProfile, clock });
    };
    const facts = [...published, ...shelf(3)];
    expect(await opening(...facts)).toMatchObject({ is: 'opened', lostEvents: 0 });
    expect(await opening()).toMatchObject({ is: 'opened', lostEvents: facts.length - 1 });
  });

  describe('and blocks of patrons (利用停止)', () => {
    const blocked = (...stops: Person['blocks'][number]['stops']): Person => ({
      ...minori,
      blocks: [{ stops, text: 'カードの更新が必要です。' }],
    });
    const isBlocked = { is: 'refused', refusals: [{ code: 'patron-blocked' }] };
    const [copy, lines] = [copyId(1), atHeadquarters('T-1')];

    it('stops only new reservations for a block on reservations', async () => {
      const { persons, portal, library } = await opened();
      persons.set(key, blocked('reserve'));
      expect(await portal.reserve({ lines })).toMatchObject(isBlocked);
      expect(
        await portal.reserveInOrder({
          lines: [
            { title: 'T-1', location: 'HQ', rank: 1 },
            { title: 'T-2', location: 'HQ', rank: 2 },
          ],
        }),
      ).toMatchObject(isBlocked);
      const file = library.desk(counter).file(key);
      orThrow(await file.pickUp({ copy, location: 'HQ', cards: prefecturalCard }));
    });

    it('stops a renewal, and shows it beforehand in the view of loans', async () => {
      const { persons, portal, library } = await opened();
      const file = library.desk(counter).file(key);
      orThrow(await file.pickUp({ copy, location: 'HQ', cards: prefecturalCard }));
      const [loan] = orThrow(await portal.loans.now()).shown;
      expect(loan?.renewable).toMatchObject({ is: true });
      persons.set(key, blocked('renew', 'borrow'));
      const renewal = { loan: loan?.loan ?? '', clickedAt: '2021-04-03T01:00:00.000Z' };
      const visit = library.portal(key);
      expect(orThrow(await visit.loans.now()).shown).toMatchObject([
        { renewable: { is: false, refusals: isBlocked.refusals } },
      ]);
      expect(await visit.renew(renewal)).toMatchObject(isBlocked);
      orThrow(await file.renew({ ...renewal, waivesBlock: true }));
    });

    it('stops loans, also of copies set aside, unless staff waive the block', async () => {
      const { persons, portal, library, events } = await opened();
      orThrow(await portal.reserve({ lines }));
      orThrow(await library.desk(counter).secure({ copy }));
      persons.set(key, blocked('borrow'));
      const file = library.desk(counter).file(key);
      const handingOver = { copy, location: 'HQ', cards: prefecturalCard };
      expect(await file.pickUp(handingOver)).toMatchObject(isBlocked);
      expect(await file.pickUp({ ...handingOver, copy: copyId(2) })).toMatchObject(isBlocked);
      orThrow(await file.pickUp({ ...handingOver, waivesBlock: true }));
      const history = JSON.stringify(orThrow(await events.records()));
      expect(history).toMatch('"block":"waived"');
      expect(history).not.toMatch('更新');
    });

    it.each(['reserve', 'borrow', 'renew'] as const)('stops only to %s, for a block on it', async (stop) => {
      const { persons, portal, library } = await opened();
      const file = library.desk(counter).file(key);
      const handingOver = (of: string) => file.pickUp({ copy: of, location: 'HQ', cards: prefecturalCard });
      orThrow(await handingOver(copy));
      const [loan] = orThrow(await portal.loans.now()).shown;
      persons.set(key, blocked(stop));
      const isRenewable = { renewable: { is: stop !== 'renew' } };
      const visit = library.portal(key);
      expect(orThrow(await visit.loans.now()).shown).toMatchObject([isRenewable]);
      expect(await firstValueFrom(visit.loans.live)).toMatchObject([isRenewable]);
      const outcomes = {
        reserve: await visit.reserve({ lines: atHeadquarters('T-3') }),
        borrow: await handingOver(copyId(2)),
        renew: await visit.renew({ loan: loan?.loan ?? '', clickedAt: '2021-04-03T01:00:00.000Z' }),
      };
      const stopped = Object.entries(outcomes).filter(([, outcome]) => outcome.is === 'refused');
      expect(stopped).toMatchObject([[stop, isBlocked]]);
    });

    it('gives a repeated command its first answer, after any later block', async () => {
      const { persons, portal, library } = await opened();
      const file = library.desk(counter).file(key);
      const [reserving, handingOver] = [
        { commandId: randomUUID(), lines },
        { commandId: randomUUID(), copy: copyId(2), location: 'HQ', cards: prefecturalCard },
      ];
      orThrow(await portal.reserve(reserving));
      persons.set(key, blocked('reserve', 'borrow'));
      expect(await portal.reserve(reserving)).toMatchObject({ is: 'accepted', again: true });
      orThrow(await file.pickUp({ ...handingOver, waivesBlock: true }));
      persons.set(key, minori);
      expect(await file.pickUp(handingOver)).toMatchObject({ is: 'accepted', again: true });
    });

    it('cannot be waived at the portal, and by staff only if they stop the request', async () => {
      const { persons, portal, library } = await opened();
      const wrong = (path: string) => ({ is: 'failed', error: { code: 'invalid-input', details: { path } } });
      const file = library.desk(counter).file(key);
      orThrow(await portal.reserve({ lines }));
      const [waiting] = orThrow(await portal.reservations.now()).shown;
      for (const person of [minori, blocked('reserve')]) {
        persons.set(key, person);
        const waiving = { lines, waivesBlock: true };
        expect(await portal.reserve(waiving)).toMatchObject(wrong('waivesBlock'));
        expect(await file.reserve({ lines, waivesBlock: 'yes' as never })).toMatchObject(
          wrong('waivesBlock'),
        );
        const cancelling = { reservation: waiting?.reservation ?? '', reason: null, waivesBlock: true };
        expect(await file.cancel(cancelling)).toMatchObject(wrong('waivesBlock'));
        for (const requests of [portal, file]) {
          const saying = { lines, block: 'waived' };
          expect(await requests.reserve(saying)).toMatchObject(wrong('block'));
        }
      }
    });
  });

  it('gives a repeated command its first answer, after a change of the registered branch', async () => {
    const { persons, portal } = await opened();
    const reserving = { commandId: randomUUID(), lines: [{ title: 'T-1', location: 'WKN' }] };
    orThrow(await portal.reserve(reserving));
    orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
    const other = orThrow(await portal.reservations.now()).shown.find(({ title }) => title === 'T-2');
    const moving = { commandId: randomUUID(), reservation: other?.reservation ?? '', location: 'WKN' };
    orThrow(await portal.changePickup(moving));
    persons.set(key, { ...minori, registeredAt: [] });
    expect(await portal.reserve(reserving)).toMatchObject({ is: 'accepted', again: true });
    expect(await portal.changePickup(moving)).toMatchObject({ is: 'accepted', again: true });
    const refused = { refusals: [{ code: 'not-registered-at-pickup', location: 'WKN' }] };
    expect(await portal.reserve({ ...reserving, commandId: randomUUID() })).toMatchObject(refused);
    expect(await portal.changePickup({ ...moving, commandId: randomUUID() })).toMatchObject(refused);
  });

  it('requires a location while no headquarters is published', async () => {
    const { library, portal } = await opened({ facts: shelf(1) });
    const { at: _, ...place } = wakkanai;
    orThrow(await library.desk(office).addPickupLocation(place));
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      error: {
        message:
          'location: is missing, and no headquarters is published yet. Publish it with addPickupLocation, or give a location. ' +
          'Correct it and send it again.',
      },
    });
    orThrow(await portal.addToCart({ title: 'T-1', location: 'WKN' }));
  });

  it('calls the directory once for each portal, and once for each request of staff', async () => {
    let calls = 0;
    const counted = (own: Directory): Directory => ({
      ...own,
      find: (patrons) => {
        calls += 1;
        return own.find(patrons);
      },
    });
    const { library } = await opened({ directory: counted });
    const portal = () => library.portal(key);
    const file = library.desk(counter).file(key);
    const requests: readonly (() => Promise<{ readonly is: string }>)[] = [
      () => portal().addToCart({ title: 'T-1' }),
      () => portal().choosePickup({ title: 'T-1', location: 'HQ' }),
      () => portal().cart(),
      () => portal().holdings('T-1'),
      () => portal().reserve({ lines: atHeadquarters('T-1') }),
      () => portal().reservations.now(),
      () => library.desk(counter).patronWithCard('1000001'),
      () => file.patron(),
      () => file.leave({}),
    ];
    for (const request of requests) {
      calls = 0;
      expect((await request()).is).toMatch(/^(accepted|shown)$/);
      expect([calls, request.toString()]).toEqual([1, request.toString()]);
    }
  });

  it('refuses a patron unknown to the directory, and stores nothing', async () => {
    const { library, events, borrowers } = await opened();
    const stranger = library.portal('0043');
    const unknown = { is: 'refused', refusals: [{ code: 'patron-unknown' }] };
    expect(await stranger.reserve({ lines: atHeadquarters('T-1') })).toMatchObject(unknown);
    expect(await stranger.addToCart({ title: 'T-1' })).toMatchObject(unknown);
    expect(await stranger.reservations.now()).toMatchObject(unknown);
    expect(await library.desk(counter).file('0043').leave({})).toMatchObject(unknown);
    expect(await library.desk(counter).patronWithCard('1000002')).toMatchObject(unknown);
    expect(await factsOf(events, 'Reserved')).toEqual([]);
    expect(orThrow(await borrowers.findPseudonyms('0043')).cart).toEqual([]);
  });

  const busy = registryError('registry-busy', { registry: 'ours', waitedMs: 1 });
  const answers: readonly (readonly [how: string, code: string, find: () => unknown])[] = [
    ['throws', 'registry-unavailable', () => expect.fail('佐藤 みのり')],
    ['rejects', 'registry-unavailable', () => Promise.reject(new Error('佐藤 みのり'))],
    ['is unavailable with a reason', 'registry-busy', () => Promise.reject(busy)],
    [
      'rejects with a service’s error, with code and details',
      'registry-unavailable',
      () => Promise.reject(Object.assign(new Error('佐藤 みのり'), { code: 14, details: '佐藤 みのり' })),
    ],
    ['returns an Either', 'directory-broken', () => E.right(new Map([[key, minori]]))],
    ['returns no Map', 'directory-broken', () => [minori]],
    [
      'returns a person without cards',
      'directory-broken',
      () => new Map([[key, { ...minori, cards: null }]]),
    ],
  ];

  it.each(answers)('fails before anything is recorded when the directory %s', async (_, code, find) => {
    const { portal, events, library } = await opened({
      directory: (own) => ({ ...own, find: find as never }),
    });
    const calls = [
      await portal.reserve({ lines: atHeadquarters('T-1') }),
      await portal.addToCart({ title: 'T-1' }),
      await portal.cart(),
      await library.desk(office).file(key).leave({}),
    ];
    for (const answer of calls) {
      expect(answer).toMatchObject({ is: 'failed', error: { code } });
      expect(JSON.stringify(answer)).not.toMatch(/みのり|0042\/A/);
    }
    expect(await factsOf(events, 'Reserved')).toEqual([]);
    expect(await factsOf(events, 'BorrowerClosed')).toEqual([]);
  });

  it('names an error thrown by the directory, and recommends logging it there', async () => {
    const { portal } = await opened({ directory: (own) => ({ ...own, find: () => expect.fail('みのり') }) });
    expect(await portal.cart()).toMatchObject({
      error: {
        message:
          'The directory does not answer: find ended with a thrown AssertionError. Its text may name a person: ' +
          'log it in the directory. Send the same command again when it answers. Nothing is done twice.',
      },
    });
  });

  it.each<readonly [how: string, reserved: Borrowers['reportBegun']]>([
    ['throws', () => expect.fail('佐藤 みのり')],
    [
      'is busy',
      () => Promise.resolve(E.left(registryError('registry-busy', { registry: 'ours', waitedMs: 1 }))),
    ],
  ])('reserves, and reports the trouble, if the cart %s afterwards', async (_, reserved) => {
    const { portal, events } = await opened({ borrowers: (ours) => ({ ...ours, reportBegun: reserved }) });
    orThrow(await portal.addToCart({ title: 'T-1' }));
    const answer = orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    expect(answer.trouble).toBeInstanceOf(Error);
    expect(JSON.stringify(answer.trouble)).not.toContain('みのり');
    expect(await factsOf(events, 'Reserved')).toHaveLength(1);
  });

  it('records that patrons without an address could not be notified', async () => {
    const { library, portal, persons, sent, set } = await opened();
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    orThrow(await library.desk(counter).secure({ copy: copyId(1) }));
    persons.set(key, { ...minori, mailAddress: '不明' });
    set('2021-04-03 20:00');
    expect(await library.jobs.sendReadyMails()).toMatchObject({
      failed: ['no-address'],
      notNotified: { length: 1 },
    });
    expect(sent).toEqual([]);
  });

  it('forgets at night whose a loan was, and patrons who left', async () => {
    const { library, portal, events, borrowers, set } = await opened();
    const file = library.desk(counter).file(key);
    const { fresh } = orThrow(await borrowers.findPseudonyms(key));
    orThrow(await file.pickUp({ copy: copyId(1), location: 'HQ', cards: prefecturalCard }));
    orThrow(await library.desk(counter).acceptReturn({ copy: copyId(1), location: 'HQ', payer: null }));
    set('2021-04-04 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 1, troubles: [] });
    expect((await factsOf(events, 'BorrowerForgotten')).map(({ data }) => data.borrower)).toEqual([fresh]);
    expect(orThrow(await borrowers.findPatronsOf([fresh ?? ''])).size).toBe(0);
    const next = orThrow(await borrowers.findPseudonyms(key)).fresh ?? '';
    orThrow(await file.leave({}));
    expect(await portal.reserve({ lines: atHeadquarters('T-1') })).toMatchObject({
      refusals: [{ code: 'patron-leaving' }],
    });
    set('2021-05-05 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 1, troubles: [] });
    expect(orThrow(await borrowers.findPatronsOf([next])).size).toBe(0);
  });
});

describe('the patron of a pseudonym', () => {
  const reservedIn = async (location: string) => {
    const scene = await opened();
    const { events } = orThrow(await scene.portal.reserve({ lines: [{ title: 'T-1', location }] }));
    const [borrower = ''] = events.flatMap((event) =>
      event.type === 'Reserved' ? [event.data.borrower] : [],
    );
    return { ...scene, borrower };
  };

  it.each([counter, office])('is shown to $role', async (staff) => {
    const { library, borrower } = await reservedIn('HQ');
    const who = orThrow(await library.desk(staff).findPatrons([borrower, randomUUID()])).shown;
    expect(who).toEqual([{ borrower, patron: key, name: '佐藤 みのり' }]);
  });

  it('is shown to a branch only for its own shelf', async () => {
    const { library, borrower } = await reservedIn('WKN');
    orThrow(await library.desk(counter).secure({ copy: copyId(1) }));
    const at = (location: string) => library.desk({ role: 'branch', staff: 'B-01', location });
    expect(orThrow(await at('WKN').findPatrons([borrower])).shown).toMatchObject([{ name: '佐藤 みのり' }]);
    expect(orThrow(await at('ABS').findPatrons([borrower])).shown).toEqual([]);
  });

  it('has a card, whose last four digits are for labels', async () => {
    const { library, borrower } = await reservedIn('WKN');
    orThrow(await library.desk(counter).secure({ copy: copyId(1) }));
    const at = (role: 'branch' | 'dispatch', location: string) =>
      library.desk({ role, staff: 'X-01', location }).cardEndings([borrower, randomUUID()]);
    const endings = [{ borrower, cardEnding: '0001' }];
    expect(orThrow(await at('dispatch', 'HQ')).shown).toEqual(endings);
    expect(orThrow(await at('branch', 'WKN')).shown).toEqual(endings);
    expect(orThrow(await at('branch', 'ABS')).shown).toEqual([]);
  });

  it.each([counter, { role: 'branch', staff: 'B-01', location: 'WKN' } as const])(
    'is requested by $role with a list of at most ten thousand ids',
    async (staff) => {
      const { findPatrons } = (await opened()).library.desk(staff);
      for (const pseudonyms of [undefined, 'minori', Array.from({ length: 200_000 }, () => randomUUID())])
        expect(await findPatrons(pseudonyms as never)).toMatchObject({
          is: 'failed',
          error: { code: 'invalid-input', details: { path: expect.stringContaining('borrowers') as string } },
        });
    },
  );

  it('is not shown to other roles', async () => {
    const { library, borrower } = await reservedIn('HQ');
    const dispatch = { role: 'dispatch', staff: 'D-01', location: 'HQ' } as const;
    expect(await library.desk(dispatch).findPatrons([borrower])).toMatchObject({
      refusals: [{ code: 'actor-not-allowed' }],
    });
  });
});

it('has no login and no registration, by its type and at run time', async () => {
  const { library } = await opened();
  expectTypeOf(library).toExtend<Library<People>>();
  expectTypeOf(library).not.toHaveProperty('logIn');
  expectTypeOf(library.portal(key)).not.toHaveProperty('setMailAddress');
  expectTypeOf(library.desk(counter)).not.toHaveProperty('registerPatron');
  expectTypeOf(library.desk(counter).file(key)).not.toHaveProperty('issueCode');
  expectTypeOf(library.jobs).not.toHaveProperty('recordDecided');
  expect(Object.keys(library)).not.toContain('logIn');
  expect(Object.keys(library.portal(key))).not.toContain('setMailAddress');
  expect(Object.keys(library.desk(counter))).not.toContain('registerPatron');
  expect(Object.keys(library.desk(counter).file(key))).not.toContain('issueCode');
});

it('has the methods that its patrons allow, by its type', () => {
  expectTypeOf<Library>().not.toHaveProperty('portal');
  expectTypeOf<ReturnType<Library['desk']>>().not.toHaveProperty('file');
  expectTypeOf<Library['jobs']>().not.toHaveProperty('sendReadyMails');
  expectTypeOf<Library<PatronRegistry>>().toHaveProperty('logIn');
  expectTypeOf<Library<PatronRegistry>>().toExtend<Library<People>>();
  expectTypeOf<Library<People>>().toExtend<Library>();
  expectTypeOf<LibraryOptions>().not.toHaveProperty('mailer');
});

it('ends expired holds and unfillable reservations without patrons', async () => {
  const { clock, set } = setClock('2021-04-03 10:00');
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, ...published, ...shelf(1));
  const library = watchLibrary(
    await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, clock }),
  );
  const borrower = randomUUID();
  orThrow(await library.desk({ role: 'patron' }).reserve({ borrower, lines: atHeadquarters('T-1') }));
  orThrow(await library.desk(office).withdraw({ copy: copyId(1) }));
  set('2021-04-03 11:00');
  expect(await library.jobs.declareUnfillable()).toMatchObject({ ended: { length: 1 }, troubles: [] });
  expect(await library.jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
  expect(Object.keys(library.jobs).toSorted()).toEqual(['declareUnfillable', 'expireHolds', 'runByTheClock']);
  await library.close();
});

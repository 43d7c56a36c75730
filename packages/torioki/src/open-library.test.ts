import { randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { findHeadPosition } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile, type Label } from '@torioki/lending';
import { inMemoryDocuments } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom, take, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Library, type LibraryOptions } from './index.js';
import { watchLibrary } from './testing/watched.js';

const borrower = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
const commandId = '0e0c1f9a-52a5-4f0e-9a38-6c1f7a2e9d11';
const clock = () => new Date('2021-04-03T10:00:00+09:00');
const profile = hokkaidoProfile;
const guide = { policy: hokkaido, profile };

const newStore = () => inMemoryEventStore({ librarySystem: 'torioki-test', clock });

const opened = async (events: EventStore = newStore()): Promise<Library> =>
  watchLibrary(await openLibrary({ events, ...guide, clock }));

const office = { role: 'general-materials', staff: 'G-01', location: 'main' } as const;

const shelved = async (events?: EventStore): Promise<Library> => {
  const library = await opened(events);
  const desk = library.desk(office);
  await desk.addPickupLocation({
    location: 'main',
    name: '道立図書館',
    pickupClass: 'counter',
    headquarters: true,
    transitDays: null,
  });
  await desk.addCopy({ copy: 'C1', title: 'T1', loanClass: 'circulating', source: 'own' });
  return library;
};

const lines = [{ title: 'T1', location: 'main' }];

describe('openLibrary', () => {
  it('publishes the policy from today if there is none, and only once', async () => {
    const events = newStore();
    await opened(events);
    await opened(events);
    const { events: published } = orThrow(await events.read([{ types: ['PolicyPublished'] }]));
    expect(published.map(({ data }) => data['from'])).toEqual(['2021-04-03']);
  });

  it('publishes one policy, even if several processes open the library at the same time', async () => {
    const events = newStore();
    const [one, other] = await Promise.all([
      openLibrary({ events, ...guide, clock }),
      openLibrary({ events, ...guide, policy: { ...hokkaido, label: 'other' }, clock }),
    ]);
    const differences = [one, other].map((answer) => orThrow(answer).policyDifferences.length);
    expect(differences.toSorted()).toEqual([0, 1]);
    expect(orThrow(await events.read([{ types: ['PolicyPublished'] }])).events).toHaveLength(1);
  });

  it('publishes the policy from the day on which it began to open', async () => {
    const events = newStore();
    const ticking = [new Date('2021-04-03T23:59:59.999+09:00'), new Date('2021-04-04T00:00:00.000+09:00')];
    watchLibrary(await openLibrary({ events, ...guide, clock: () => ticking.shift() ?? clock() }));
    const { events: published } = orThrow(await events.read([{ types: ['PolicyPublished'] }]));
    expect(published.map(({ data }) => data['from'])).toEqual(['2021-04-03']);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ['nothing', undefined, ['events', 'policy', 'profile']],
    ['null', null, ['events', 'policy', 'profile']],
    ['an empty object', {}, ['events', 'policy', 'profile']],
    ['a text of 5 MB', 'x'.repeat(5_000_000), ['events', 'policy', 'profile']],
    ['a policy of 5 MB', { events: newStore(), ...guide, policy: 'x'.repeat(5_000_000) }, ['policy']],
    ['the answer of an opening', { events: E.right(newStore()), ...guide }, ['events']],
    ['undefined people', { events: newStore(), ...guide, people: undefined }, ['people']],
    ['a store for people', { events: newStore(), ...guide, people: newStore() }, ['people']],
    [
      'values of other types',
      {
        events: newStore(),
        policy: null,
        profile: 'Ebetsu',
        documents: [],
        clock: 7,
        scheduler: 'x',
        mailer: () => 0,
      },
      ['people', 'mailer', 'documents', 'clock', 'scheduler', 'policy', 'profile'],
    ],
    [
      'misspelt options',
      {
        events: newStore(),
        polcy: hokkaido,
        profil: profile,
        clok: clock,
        peple: newStore(),
        mailr: 1,
        veiws: 1,
      },
      ['policy', 'profile', 'polcy', 'profil', 'clok', 'peple', 'mailr', 'veiws'],
    ],
    [
      'a misspelt key of the policy',
      { events: newStore(), ...guide, policy: { ...hokkaido, cartLimits: 9 } },
      ['policy.cartLimits'],
    ],
    [
      'a policy that must be nothing',
      { events: newStore(), ...guide, policy: { mustBe: null } },
      ['policy.mustBe'],
    ],
    [
      'an option beside mustBe',
      { events: newStore(), ...guide, policy: { mustBe: hokkaido, from: '2021-04-03' } },
      ['policy.from'],
    ],
    ['views that nobody updates', { events: newStore(), ...guide, updatesViews: false }, ['documents']],
    ['one misspelt option', { events: newStore(), ...guide, clok: clock }, ['clok']],
    [
      'an unreadable object',
      Object.defineProperty({}, 'events', { enumerable: true, get: () => expect.fail('not to be read') }),
      ['options'],
    ],
  ])('refuses %s and names the wrong options', async (_, options, [path, ...others]) => {
    expect(await openLibrary(options as LibraryOptions)).toMatchObject({
      error: {
        code: 'invalid-input',
        details: { path, ...(others.length > 0 && { others: others.map((other) => ({ path: other })) }) },
      },
    });
  });

  it('opens without updating views, before another library updates them', async () => {
    const [events, documents] = [newStore(), inMemoryDocuments('torioki-test')];
    await shelved(events);
    const options = { events, documents, ...guide, clock };
    const showing = watchLibrary(await openLibrary({ ...options, updatesViews: false }));
    const { policyDifferences } = orThrow(await openLibrary({ ...options, updatesViews: false }));
    expect(policyDifferences).toEqual([]);
    expect(orThrow(await showing.views.health()).shown.models.every(({ serving }) => !serving)).toBe(true);
    watchLibrary(await openLibrary(options));
    expect(orThrow(await showing.views.copies('C1').now()).shown).toMatchObject([{ copy: 'C1' }]);
  });

  it('rebuilds the views after a loss of history', async () => {
    const documents = inMemoryDocuments('torioki-test');
    const before = watchLibrary(await openLibrary({ events: newStore(), ...guide, documents, clock }));
    await before.desk(office).addPickupLocation({
      location: 'main',
      name: '道立図書館',
      pickupClass: 'counter',
      headquarters: true,
      transitDays: null,
    });
    expect(orThrow(await before.views.pickupLocations().now()).shown.counter).toHaveLength(1);
    await before.close();
    const events = newStore();
    const after = watchLibrary(await openLibrary({ events, ...guide, documents, clock }));
    expect(orThrow(await after.views.pickupLocations().now()).shown.counter).toEqual([]);
  });

  it('requires a history with the id of a library system', async () => {
    const events = inMemoryEventStore({} as Parameters<typeof inMemoryEventStore>[0]);
    expect(await openLibrary({ events, ...guide, clock })).toMatchObject({
      error: { code: 'invalid-input', details: { path: 'librarySystem' } },
    });
  });

  it('names every wrong part of a policy', async () => {
    const policy = { ...hokkaido, timeZone: 'Mars/Olympus', cartLimit: 0 } as unknown as typeof hokkaido;
    expect(await openLibrary({ events: newStore(), profile, policy, clock })).toMatchObject({
      error: {
        code: 'invalid-input',
        details: { path: 'policy.timeZone', others: [{ path: 'policy.cartLimit' }] },
      },
    });
  });

  it('names every wrong, missing or misspelt text of a profile', async () => {
    const { phone: _, ...rest } = profile;
    const wrong = { ...rest, name: '', address: '江別市\u0007', mail: 'a@b\nBcc: c@example.jp', phon: '0' };
    const answer = await openLibrary({
      events: newStore(),
      policy: hokkaido,
      profile: wrong as never,
      clock,
    });
    expect(answer).toMatchObject({
      error: {
        code: 'invalid-input',
        details: {
          path: 'profile.name',
          reason: 'must be a label of 1 to 80 characters',
          others: [
            { path: 'profile.address', reason: 'must be a label of 1 to 80 characters, or null' },
            { path: 'profile.phone', reason: 'is missing; must be a label of 1 to 80 characters, or null' },
            { path: 'profile.mail', reason: 'must be a mail address, such as name@example.jp, or null' },
            { path: 'profile.phon', reason: 'is an unknown field' },
          ],
        },
      },
    });
  });

  it('keeps the profile of its opening, even if the object changes', async () => {
    const given = { ...profile };
    const library = watchLibrary(
      await openLibrary({ events: newStore(), policy: hokkaido, profile: given, clock }),
    );
    const before = orThrow(await library.texts()).shown.faq;
    given.name = '別の図書館' as Label;
    expect(orThrow(await library.texts()).shown.faq).toEqual(before);
  });

  it('names only the text of a profile that is too long', async () => {
    const wrong = { ...profile, name: '', address: '町'.repeat(81) };
    const answer = await openLibrary({ events: newStore(), policy: hokkaido, profile: wrong, clock });
    const reason = 'must have at most 80 characters, but has 81';
    expect(answer).toMatchObject({ error: { details: { path: 'profile.address', reason } } });
  });

  it.each([
    ['given to begin with', (policy: object) => policy, 'policy'],
    ['that must be in force', (policy: object) => ({ mustBe: policy }), 'policy.mustBe'],
  ])('names every contradiction in a policy %s, and publishes nothing', async (_, option, path) => {
    const events = newStore();
    const policy = {
      ...hokkaido,
      loanDays: { normal: 7, short: 14 },
      renewal: { ...hokkaido.renewal, days: { normal: 6, short: 7 } },
    };
    expect(await openLibrary({ events, profile, policy: option(policy) as never, clock })).toMatchObject({
      error: {
        code: 'invalid-input',
        details: { path: `${path}.loanDays.short`, others: [{ path: `${path}.renewal.days.short` }] },
      },
    });
    expect(await findHeadPosition(events)).toBe(0);
  });

  it.each([
    ['returns no time', () => new Date(Number.NaN)],
    ['throws', () => expect.fail('no clock')],
    ['returns no date', () => undefined as never],
  ])('fails to open while the clock %s', async (_, broken) => {
    const answer = await openLibrary({ events: newStore(), ...guide, clock: broken });
    expect(answer).toMatchObject({ error: { code: 'invalid-input', details: { path: 'clock' } } });
  });

  it('reports a closed store', async () => {
    const events = newStore();
    await events.close();
    const answer = await openLibrary({ events, ...guide, clock });
    expect(answer).toMatchObject({ is: 'failed', error: { code: 'store-unavailable' } });
  });
});

describe('a desk', () => {
  it('gives a repeated request the first outcome of its command id', async () => {
    const patron = (await shelved()).desk({ role: 'patron' });
    const first = await patron.reserve({ commandId, borrower, lines });
    const again = await patron.reserve({ commandId, borrower, lines });
    expect(again).toEqual({ ...first, again: true });
  });

  it('refuses with every reason', async () => {
    const patron = (await shelved()).desk({ role: 'patron' });
    await patron.reserve({ borrower, lines });
    const commandId = randomUUID();
    const outcome = await patron.reserve({
      commandId,
      borrower,
      lines: [...lines, { title: 'T9', location: 'nowhere' }],
    });
    expect(outcome).toEqual({
      is: 'refused',
      commandId,
      refusals: [
        { code: 'title-not-held', title: 'T9' },
        { code: 'already-reserved', title: 'T1' },
        { code: 'pickup-location-unknown', location: 'nowhere' },
      ],
    });
  });

  it.each([
    ['a command id that is not a UUID', { commandId: 'twice', borrower, lines }, 'commandId'],
    ['a borrower that is not a pseudonym', { borrower: '佐藤 みのり', lines }, 'borrower'],
    ['no lines', { borrower, lines: [] }, 'lines'],
    ['lines that are not a list', { borrower, lines: 'T1' }, 'lines'],
    ['a null line', { borrower, lines: [null] }, 'lines[0]'],
    ['a line without a title', { borrower, lines: [{ location: 'main' }] }, 'lines[0].title'],
    ['an actor of its own', { borrower, lines, actor: office }, 'actor'],
    ['an instant of its own', { borrower, lines, at: '2031-01-01T00:00:00.000Z' }, 'at'],
    ['an id beside the command id', { commandId, id: borrower, borrower, lines }, 'id'],
    [
      'a reservation id of its own',
      { borrower, lines: [{ ...lines[0], reservation: commandId }] },
      'lines[0].reservation',
    ],
    ['nothing', null, 'request'],
    ['an unknown field', { borrower, lines, name: '佐藤 みのり' }, 'name'],
  ])('names the wrong field: %s', async (_, request, path) => {
    const events = newStore();
    const patron = (await shelved(events)).desk({ role: 'patron' });
    const before = await findHeadPosition(events);
    const outcome = await patron.reserve(request as never);
    expect(outcome).toMatchObject({ is: 'failed', error: { code: 'invalid-input', details: { path } } });
    expect(outcome.is === 'failed' && outcome.error.message).not.toContain('佐藤');
    expect(await findHeadPosition(events)).toEqual(before);
  });

  it('accepts commands only from the right actor', async () => {
    const outcome = await (await shelved()).desk({ role: 'patron' }).secure({ copy: 'C1' });
    expect(outcome).toEqual({
      is: 'refused',
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      refusals: [{ code: 'actor-not-allowed', role: 'patron', allowed: ['general-materials', 'counter'] }],
    });
  });
});

describe('a view', () => {
  it('contains every event recorded before the query', async () => {
    const library = await shelved();
    await library.desk({ role: 'patron' }).reserve({ borrower, lines });
    const queue = orThrow(await library.views.patronQueue(borrower).now()).shown;
    expect(queue).toMatchObject([
      { title: 'T1', word: '予約中', waiting: 1, pickup: { name: '道立図書館' } },
    ]);
  });

  it('is live: it emits the present view first, then each change', async () => {
    const library = await shelved();
    await library.desk({ role: 'patron' }).reserve({ borrower, lines });
    await library.views.patronQueue(borrower).now();
    const words = firstValueFrom(library.views.patronQueue(borrower).live.pipe(take(3), toArray()));
    await library.desk(office).secure({ copy: 'C1' });
    await library.views.patronQueue(borrower).now();
    const cards = { prefectural: true, branch: false };
    const counter = { role: 'counter', staff: 'C-01', location: 'main' } as const;
    await library.desk(counter).pickUp({ copy: 'C1', borrower, location: 'main', cards });
    expect((await words).map((queue) => queue.map(({ word }) => word))).toEqual([
      ['予約中'],
      ['貸出可能'],
      [],
    ]);
  });

  it.each([
    ['borrower', (library: Library) => library.views.patronQueue('佐藤 みのり')],
    ['title', (library: Library) => library.views.titleQueue('')],
    ['location', (library: Library) => library.views.branchShipments('/', '2021-04-09')],
    ['day', (library: Library) => library.views.branchShipments('main', '2021-4-9')],
    ['day', (library: Library) => library.views.packingList('2021-02-31')],
  ])('names the wrong argument: %s', async (path, view) => {
    const answer = await view(await shelved()).now();
    expect(answer).toMatchObject({ error: { code: 'invalid-input', details: { path } } });
  });

  it.each<readonly [string, (library: Library) => Promise<unknown>]>([
    ['position', (library) => library.views.reached('x' as never)],
    ['position', (library) => library.views.reached(-5)],
    ['position', (library) => library.views.reached(undefined as never)],
    ['patienceMs', (library) => library.views.reached(1, 'x' as never)],
    ['patienceMs', (library) => library.views.overdue().now('x' as never)],
    ['patienceMs', (library) => library.views.overdue().now(-1)],
  ])('refuses an invalid %s', async (path, ask) => {
    expect(await ask(await shelved())).toMatchObject({ error: { code: 'invalid-input', details: { path } } });
  });

  it('reports that the clock returns no time', async () => {
    const times = [clock(), clock()];
    const library = watchLibrary(
      await openLibrary({
        events: newStore(),
        ...guide,
        clock: () => times.pop() ?? new Date(Number.NaN),
      }),
    );
    const noTime = { code: 'invalid-input', details: { path: 'clock' } };
    expect(await library.views.overdue().now()).toMatchObject({ error: noTime });
    await expect(firstValueFrom(library.views.overdue().live)).rejects.toMatchObject({ error: noTime });
    expect(await library.desk(office).declareFound({ copy: 'C1' })).toMatchObject({
      is: 'failed',
      error: noTime,
    });
  });

  it('reports a closed store', async () => {
    const events = newStore();
    const library = await shelved(events);
    await events.close();
    expect(await library.views.patronQueue(borrower).now()).toMatchObject({
      error: { code: 'store-unavailable' },
    });
  });
});

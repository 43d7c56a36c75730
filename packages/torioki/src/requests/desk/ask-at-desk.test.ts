import { randomUUID } from 'node:crypto';
import { actorsOfAllRoles } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Desk, PatronView } from '../../index.js';
import { prefecturalCard } from '../../testing/fixture.js';
import { application, openDay } from '../../testing/open-day.js';
import { shown } from '../../answers/answer.js';
import type { RequestDefinition } from '../../answers/request-definition.js';
import { fileCommands } from '../patrons/borrowing-commands.js';
import { particulars, recordKeeping } from '../registry/record-requests.js';
import { fileRequests } from './file-requests.js';

const opened = async () => {
  const called = new Set<string>();
  const { library, registered } = await openDay('2021-04-03 10:00', {
    people: (registry: PatronRegistry) =>
      new Proxy(registry, {
        get: (people, verb: keyof PatronRegistry) => {
          called.add(verb);
          return people[verb];
        },
      }),
  });
  const form = application();
  const patron = await registered(form);
  called.clear();
  return { library, card: form.card, patron, called };
};

const keepers = ['general-materials', 'counter'];
const commanders = ['counter', 'general-materials'];
const handers = [...keepers, 'branch'];

type Ask = (desk: Desk<PatronRegistry>, patron: string, card: string) => Promise<unknown>;

const live = (view: PatronView<unknown>): Promise<unknown> =>
  firstValueFrom(view.live).then(shown, (answer: unknown) => answer);

/** The queries of a desk, and the roles that may make them. */
const looks: readonly (readonly [what: string, allowed: readonly string[], look: Ask])[] = [
  ['the patron of a card', handers, (desk, _, card) => desk.patronWithCard(card)],
  ['a search', keepers, (desk) => desk.search({ text: '佐藤' })],
  ['the access log', ['general-materials'], (desk, patron) => desk.file(patron).accessLog()],
  ['the recipients', keepers, (desk) => desk.recipients()],
  ['the unusual days', ['general-materials'], (desk) => desk.unusualDays()],
  ['the unknown borrowers', ['general-materials'], (desk) => desk.unknownBorrowers()],
  ['copies set aside', handers, (desk, patron) => desk.file(patron).setAside.now()],
  ['copies set aside, live', handers, (desk, patron) => live(desk.file(patron).setAside)],
  ['the particulars', keepers, (desk, patron) => desk.file(patron).patron()],
  ['the reservations', keepers, (desk, patron) => desk.file(patron).reservations.now()],
  ['the reservations, live', keepers, (desk, patron) => live(desk.file(patron).reservations)],
  ['what ended', keepers, (desk, patron) => desk.file(patron).ended.now()],
  ['the loans', keepers, (desk, patron) => desk.file(patron).loans.now()],
  ['the loans, live', keepers, (desk, patron) => live(desk.file(patron).loans)],
];

it('shows the holder of a card without address and loans', async () => {
  const { library, patron, card } = await opened();
  const found = await library.desk({ role: 'branch', staff: 'B-01', location: 'WKN' }).patronWithCard(card);
  expect(found).toEqual(
    shown({
      id: patron,
      name: '佐藤 みのり',
      cards: [{ number: card }],
    }),
  );
});

describe.each(looks)('a desk shows %s', (_, allowed, look) => {
  it.each(actorsOfAllRoles)('to allowed roles only: $role', async (actor) => {
    const { library, patron, card } = await opened();
    const { role } = actor;
    expect(await look(library.desk(actor), patron, card)).toMatchObject(
      allowed.includes(role)
        ? { is: 'shown' }
        : { is: 'refused', refusals: [{ code: 'actor-not-allowed', role, allowed }] },
    );
  });

  it.each([undefined, null, 'counter', { role: 'counter' }, { role: 'director' }])(
    'not to the invalid actor %j',
    async (nobody) => {
      const { library, patron, card } = await opened();
      expect(await look(library.desk(nobody as never), patron, card)).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: 'actor' } },
      });
    },
  );
});

/** The requests of a desk, and the roles that may make them. */
const requests: readonly (readonly [what: string, allowed: readonly string[], request: Ask])[] = [
  [
    'reserve',
    commanders,
    (desk, patron) => desk.file(patron).reserve({ lines: [{ title: 'T-1', location: 'WKN' }] }),
  ],
  ['set a mail address', commanders, (desk) => desk.file(randomUUID()).setMailAddress({ mailAddress: null })],
  ['issue a code (A48)', keepers, (desk, patron) => desk.file(patron).issueCode({ hours: 1 })],
  ['register', commanders, (desk) => desk.registerPatron(application())],
  [
    'lend',
    ['counter', 'branch'],
    (desk, patron) => desk.file(patron).pickUp({ copy: 'C-1', location: 'HQ', cards: prefecturalCard }),
  ],
];

describe.each(requests)('a request to a desk to %s', (_, allowed, request) => {
  it.each(actorsOfAllRoles)('reaches the registry only for allowed roles: $role', async (actor) => {
    const { library, patron, card, called } = await opened();
    const { role } = actor;
    const outcome = await request(library.desk(actor), patron, card);
    const refused = { is: 'refused', refusals: [{ code: 'actor-not-allowed', role, allowed }] };
    expect([called.size > 0, outcome]).toEqual(
      allowed.includes(role)
        ? [true, expect.not.objectContaining(refused)]
        : [false, expect.objectContaining(refused)],
    );
  });
});

/** The definitions of a file's requests, by name. */
const definitions: Readonly<Record<string, Pick<RequestDefinition, 'roles'>>> = {
  ...fileCommands,
  ...fileRequests,
  ...particulars,
  ...recordKeeping,
};

type Verb = (request: object) => Promise<unknown>;

const requestsIn = (of: object) =>
  Object.entries(of).filter(
    ([name, verb]) => typeof verb === 'function' && !['patron', 'titleRequests', 'accessLog'].includes(name),
  ) as (readonly [name: string, verb: Verb])[];

it.each(actorsOfAllRoles)(
  'allows in a file only the requests of the role, rehearsed or not: $role',
  async (actor) => {
    const { library, patron } = await opened();
    const { role } = actor;
    const { rehearsal, ...file } = library.desk(actor).file(patron);
    const requests = [...requestsIn(file), ...requestsIn(rehearsal)];
    const names = [...Object.keys(definitions), ...Object.keys(fileCommands)];
    expect(requests.map(([name]) => name).toSorted()).toEqual(names.toSorted());
    for (const [name, verb] of requests) {
      const answer = await verb({ strange: 1 });
      const isAllowed = definitions[name]?.roles.includes(role);
      expect({ name, answer }).toMatchObject({
        name,
        answer: isAllowed
          ? { is: 'failed', error: { code: 'invalid-input' } }
          : { is: 'refused', refusals: [{ code: 'actor-not-allowed', role }] },
      });
    }
  },
);

import { inMemoryEventStore } from '@torioki/event-store';
import { inMemoryBorrowers, inMemoryPatronRegistry } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { hokkaido, hokkaidoProfile, openLibrary } from './index.js';
import { refusalsPage, viewsPage } from './testing/requests-page/fields-pages.js';
import { troublesOf, type JobRow } from './testing/requests-page/job-sections.js';
import { methodsOf } from './testing/requests-page/methods.js';
import { requestsPage } from './testing/requests-page/page.js';
import { codesAt, jobs, places, requestsAt } from './testing/requests-page/requests.js';
import { refusalCodes, troubleCodes } from './testing/requests-page/shown.js';
import { watchLibrary } from './testing/watched.js';

const librarySystem = 'our-library';
const opening = {
  events: inMemoryEventStore({ librarySystem }),
  policy: hokkaido,
  profile: hokkaidoProfile,
};
const ofNobody = watchLibrary(await openLibrary(opening));
const borrowers = inMemoryBorrowers({ librarySystem });
const directory = { find: () => new Map(), findByCard: () => null };
const own = watchLibrary(await openLibrary({ ...opening, people: { directory, borrowers } }));
const library = watchLibrary(
  await openLibrary({ ...opening, people: inMemoryPatronRegistry({ librarySystem }) }),
);
const staff = { role: 'counter', staff: 'C-01', location: 'HQ' } as const;
const patron = '6b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

it.each([
  ['Library', ofNobody],
  ['CommandDesk', ofNobody.desk(staff)],
  ['Jobs', ofNobody.jobs],
  ['PeopleLibrary', own],
  ['PeoplePortal', own.portal(patron)],
  ['PeopleDesk', own.desk(staff)],
  ['PeopleFile', own.desk(staff).file(patron)],
  ['PeopleJobs', own.jobs],
  ['RegistryLibrary', library],
  ['RegistryPortal', library.portal(patron)],
  ['RegistryDesk', library.desk(staff)],
  ['RegistryFile', library.desk(staff).file(patron)],
  ['RegistryJobs', library.jobs],
  ['Views', library.views],
])('%s has the methods on the page', (name, object) => {
  const names = methodsOf(name).map((method) => method.name);
  expect(names.toSorted()).toEqual(Object.keys(object).toSorted());
});

const requests = places.flatMap((place) => requestsAt(place).map((entry) => ({ ...entry, place })));

describe.each(requests)('$name of $place', ({ place, name, en, takes, ...entry }) => {
  it('has a type with exactly its possible codes', () => {
    expect(refusalCodes(place, name)).toEqual(codesAt(place, entry).toSorted());
  });

  it('names its number in the guide, or says that it is ours', () => {
    expect(en).toMatch(/\((?:ours|[RA]\d)/);
  });

  it('takes arguments that are readable without our types', () => {
    expect(takes.join()).not.toContain('<');
  });
});

it.each(Object.entries<JobRow>(jobs))(
  'the troubles of %s have exactly the refusals of its row',
  (job, row) => {
    const own: readonly string[] = row.troubles;
    expect(troubleCodes(job)).toEqual(
      troublesOf(row)
        .filter((code) => !own.includes(code))
        .toSorted(),
    );
  },
);

it('lists all requests on the page of requests', async () => {
  await expect(await requestsPage()).toMatchFileSnapshot('../../../docs/reference/requests.md');
});

it('lists all views and refusals on their pages', async () => {
  await expect(await viewsPage()).toMatchFileSnapshot('../../../docs/reference/views.md');
  await expect(await refusalsPage()).toMatchFileSnapshot('../../../docs/reference/refusals.md');
});

it.each(places)('%s: each query says what it takes', (place) => {
  const queries = requestsAt(place).filter(({ becomes }) => becomes === undefined);
  const objectOf = (fields: object): string =>
    Object.values(fields).every((codec) => 'optional' in codec) ? 'page' : 'fields';
  const said = queries.map(({ name, argument, fields }) => ({
    name,
    argument,
    object: argument !== undefined || fields === undefined ? undefined : objectOf(fields),
  }));
  const taken = queries.map(({ name, takes: [first = ''] }) => {
    const argument = /^(\w+)\??: (?!\{)/.exec(first)?.[1];
    const [, isOptional] = /^\w+: \{ \w+(\??): /.exec(first) ?? [];
    return { name, argument, object: isOptional === undefined ? undefined : isOptional ? 'page' : 'fields' };
  });
  expect(said).toEqual(taken);
});

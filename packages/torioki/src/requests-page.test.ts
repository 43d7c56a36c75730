import { inMemoryEventStore } from '@torioki/event-store';
import { inMemoryBorrowers, inMemoryPatronRegistry } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { hokkaido, hokkaidoProfile, openLibrary } from './index.js';
import { eventTypes } from './testing/requests-page/commands.js';
import { refusalsPage, viewsPage } from './testing/requests-page/fields-pages.js';
import { methodsOf } from './testing/requests-page/methods.js';
import { requestsPage } from './testing/requests-page/page.js';
import { codesIn, requestsOf } from './testing/requests-page/requests.js';
import { libraryOf } from './testing/showing.js';

const librarySystem = 'our-library';
const opening = {
  events: inMemoryEventStore({ librarySystem }),
  policy: hokkaido,
  profile: hokkaidoProfile,
};
const ofNobody = libraryOf(await openLibrary(opening));
const borrowers = inMemoryBorrowers({ librarySystem });
const directory = { find: () => new Map(), byCard: () => null };
const own = libraryOf(await openLibrary({ ...opening, people: { directory, borrowers } }));
const library = libraryOf(
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
])('%s has what is on the page', (name, object) => {
  const names = methodsOf(name).map((method) => method.name);
  expect(names.toSorted()).toEqual(Object.keys(object).toSorted());
});

const requests = ['RegistryLibrary', 'RegistryPortal', 'RegistryDesk', 'RegistryFile'].flatMap(requestsOf);

describe.each(requests)('$name of $of', ({ comment, sentence, takes, emits, refusals }) => {
  it('says by which number of the guide it is, or that it is ours', () => {
    expect(sentence).toMatch(/\((?:ours|[RA]\d)/);
  });

  it('takes what anybody can read who does not know our types', () => {
    expect(takes.join()).not.toContain('<');
  });

  it('emits and refuses what is written about it', () => {
    const [, told = ''] = /Emits ([^.]*)\./.exec(comment) ?? [];
    const written = told.split(/\W+/).filter((word) => eventTypes.has(word));
    expect(emits).toEqual(expect.arrayContaining(written));
    expect(Object.values(refusals).flat()).toEqual(expect.arrayContaining([...codesIn(comment)]));
  });
});

it('are all on the page of requests', async () => {
  await expect(await requestsPage()).toMatchFileSnapshot('../../../docs/reference/requests.md');
});

it('show what is on the page of views, and refuse with what is on the page of refusals', async () => {
  await expect(await viewsPage()).toMatchFileSnapshot('../../../docs/reference/views.md');
  await expect(await refusalsPage()).toMatchFileSnapshot('../../../docs/reference/refusals.md');
});

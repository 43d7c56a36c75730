import { orThrow } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { headquarters, library, makeJourney, tokyo, wakkanai } from '@torioki/lending/samples';
import type { DocumentRequest, Documents, RunningQuery, ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { views } from './generated/views.js';
import type { Paged } from './page.js';
import { runSteps, steps } from './testing/histories.js';
import { projectEvents, storeOf } from './testing/show-after.js';
import type { GivenArguments, LibraryView } from './view.js';

const given: GivenArguments = { location: [wakkanai.location], day: ['2021-04-13'] };

const pagedViews = Object.entries<LibraryView>(views).filter(([, { lists }]) => lists.length > 0);

const queryOf = ({ takes, queryWith }: LibraryView, at: string, page: GivenArguments) => {
  const asked = Object.fromEntries(takes.map((name) => [name, given[name] ?? []]));
  return orThrow(queryWith({ ...asked, ...page }))(tokyo(at)) as ViewQuery<Paged>;
};

/** The query, and the requests that it makes. */
const watch = (query: ViewQuery<Paged>) => {
  const requests: DocumentRequest[] = [];
  const watched = function* (): RunningQuery<Paged> {
    const running = query();
    let step = running.next([]);
    while (step.done !== true) {
      requests.push(step.value);
      step = running.next(yield step.value);
    }
    return step.value;
  };
  return { requests, watched };
};

/** The items of all lists in an answer, at every depth. */
const itemsIn = (shown: object): readonly string[] =>
  Object.values(shown).flatMap((value: unknown) => {
    if (!Array.isArray(value)) return [];
    return value.flatMap((one: object) => {
      const inner = itemsIn(one);
      return inner.length > 0 ? inner : [JSON.stringify(one)];
    });
  });

const pages = async (documents: Documents, row: LibraryView, at: string, first: number) => {
  const shown: Paged[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = { first: [first], ...(after !== undefined && { after: [after] }) };
    const { requests, watched } = watch(queryOf(row, at, page));
    const answer = (await unwrapAnswer(documents.query(watched))).shown;
    for (const one of requests)
      if (one.is === 'list') expect(one.first).toBe(first + 1);
      else if (one.is === 'keys') expect(one.keys.length).toBeLessThanOrEqual(2 * first);
    shown.push(answer);
    after = answer.nextPage;
  }
  return shown;
};

it.each(pagedViews)('%s shows each item on one page, and reads only the documents of the page', (_, row) =>
  fc.assert(
    fc.asyncProperty(steps(80), fc.integer({ min: 1, max: 3 }), async (wanted, first) => {
      const { store, events, at } = await runSteps(wanted);
      const documents = await projectEvents(store, events.length);
      const [all = { nextPage: null }, ...more] = await pages(documents, row, at, 200);
      expect(more).toEqual([]);
      const found = (await pages(documents, row, at, first)).flatMap(itemsIn);
      expect(found.toSorted()).toEqual(itemsIn(all).toSorted());
    }),
    { numRuns: 15 },
  ),
);

it('shows each list to its end, and nothing of a list that has ended before', async () => {
  const [one, two, three] = [1, 2, 3].map((n) => makeJourney(n, headquarters));
  const secured = [one, two, three].flatMap((journey) =>
    journey ? [journey.added, journey.waiting, journey.ready] : [],
  );
  const events = [...library, ...secured, ...(one ? [one.noticed] : [])];
  const documents = await projectEvents(await storeOf(events), events.length);
  expect(await pages(documents, views.notices, '2021-04-08 12:00', 1)).toMatchObject([
    { due: [{ copy: 'C-2' }], sent: [{ copy: 'C-1' }] },
    { due: [{ copy: 'C-3' }], sent: [], nextPage: null },
  ]);
});

it('reads only the named lists, on each page', async () => {
  const journeys = [1, 2, 3].map((n) => makeJourney(n, headquarters));
  const secured = journeys.flatMap(({ added, waiting, ready }) => [added, waiting, ready]);
  const events = [...library, ...secured, ...journeys.slice(0, 2).map(({ noticed }) => noticed)];
  const documents = await projectEvents(await storeOf(events), events.length);
  const show = async (page: GivenArguments) => {
    const { requests, watched } = watch(queryOf(views.notices, '2021-04-08 12:00', { ...page, first: [1] }));
    const { shown } = await unwrapAnswer(documents.query(watched));
    const read = requests.flatMap((one) => (one.is === 'list' ? [one.list] : []));
    return { shown, read };
  };
  const first = await show({ only: [['sent']] });
  expect(first).toMatchObject({ shown: { due: [], sent: [{ copy: 'C-1' }] }, read: ['sent'] });
  const second = await show({ only: [['sent']], after: [first.shown.nextPage] });
  expect(second).toMatchObject({ shown: { due: [], sent: [{ copy: 'C-2' }], nextPage: null } });
  expect(second.read).toEqual(['sent']);
  expect(await show({ only: [undefined] })).toEqual(await show({}));
  expect(await show({ after: [first.shown.nextPage] })).toEqual(second);
  const all = await show({});
  const sentOfAll = await show({ only: [['sent']], after: [all.shown.nextPage] });
  expect(sentOfAll).toEqual(second);
});

describe('a page', () => {
  const next = (positions: object) => Buffer.from(JSON.stringify(positions)).toString('base64url');
  const position = { place: '2021-04-09', key: 'k' };

  it.each([
    [{}, null],
    [{ first: [1] }, null],
    [{ first: [200] }, null],
    [{ first: ['20'] }, null],
    [{ after: [next({ lent: position })] }, null],
    [{ only: ['lent'] }, null],
    [{ only: [['lent']] }, null],
    [{ only: [undefined] }, null],
    [{ only: ['ready'] }, 'only'],
    [{ only: [['lent', 7]] }, 'only'],
    [{ only: [['lent', 'lent']] }, 'only'],
    [{ only: [Array.from({ length: 100_000 }, () => 'lent')] }, 'only'],
    [{ first: [0] }, 'first'],
    [{ first: [201] }, 'first'],
    [{ first: [1.5] }, 'first'],
    [{ first: ['many'] }, 'first'],
    [{ first: [null] }, 'first'],
    [{ after: ['anything'] }, 'after'],
    [{ after: [''] }, 'after'],
    [{ after: [7] }, 'after'],
    [{ after: [next({ ready: position })] }, 'after'],
    [{ after: [next({ lent: position, ready: position })] }, 'after'],
    [{ after: [next({ lent: { place: 1, key: 'k' } })] }, 'after'],
    [{ page: [1] }, 'page'],
  ] as const)('is chosen by first, after and only: case %#', (asked, path) => {
    const query = views.overdue.queryWith(asked);
    expect(E.isRight(query)).toBe(path === null);
    if (E.isLeft(query)) expect(query.left).toMatchObject({ code: 'invalid-input', details: { path } });
  });

  it('does not exist for a view that shows everything', () => {
    expect(views.pickupLocations.queryWith({ first: [1] })).toMatchObject(
      E.left({ details: { path: 'first' } }),
    );
  });
});

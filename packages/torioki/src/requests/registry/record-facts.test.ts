import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, storeError, type EventStore, type NewEvent } from '@torioki/event-store';
import { inMemoryPatronRegistry, type PatronRegistry, type PeopleFact } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { recordFacts, recordPages } from './record-facts.js';

const event = (): NewEvent => ({
  id: randomUUID(),
  type: 'PasswordSet',
  schemaVersion: 1,
  tags: ['patron:1'],
  data: {},
  metadata: {},
});

const fact = (): PeopleFact => ({
  id: randomUUID() as PeopleFact['id'],
  commandId: randomUUID() as PeopleFact['commandId'],
  patron: randomUUID() as PeopleFact['patron'],
  since: '2021-04-03T01:00:00.000Z' as PeopleFact['since'],
  events: [event()],
});

const facts = Array.from({ length: 250 }, fact);

/** A registry with a given answer to `markRecorded`. */
const partsWith = (markRecorded: PatronRegistry['markRecorded']) => ({
  events: inMemoryEventStore({ librarySystem: 'library-1' }),
  registry: { ...inMemoryPatronRegistry({ librarySystem: 'library-1' }), markRecorded },
});

it('marks many recorded facts in several calls', async () => {
  const said: (readonly string[])[] = [];
  const between = partsWith((some) => {
    said.push(some.map(({ id }) => id));
    return Promise.resolve(E.right(undefined));
  });
  const { places, unrecorded } = await recordFacts(between, facts);
  expect(said.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(said.flat()).toEqual(facts.map(({ id }) => id));
  expect([places.size, unrecorded]).toEqual([250, []]);
});

const busy = storeError('store-busy', { store: 'The history', waitedMs: 1 });

/** Three facts: the first two of one patron, the last of another. The history refuses the first. */
const afterFailure = () => {
  const [first, other] = [fact(), fact()];
  const second = { ...fact(), patron: first.patron };
  const appended: string[] = [];
  const { events, registry } = partsWith(() => Promise.resolve(E.right(undefined)));
  const append: EventStore['append'] = ([one, ...more], condition) => {
    if (one?.id === first.events[0].id) return Promise.resolve(E.left(busy));
    appended.push(one?.id ?? '');
    return events.append(one ? [one, ...more] : more, condition);
  };
  const idOf = ({ events: [one] }: PeopleFact) => one.id;
  return { first, second, other, appended, idOf, registry, events: { ...events, append } };
};

it('keeps the order of a patron’s facts: after a failure the patron’s later facts wait, and those of others do not', async () => {
  const { first, second, other, appended, idOf, ...between } = afterFailure();
  const { places, unrecorded } = await recordFacts(between, [first, second, other]);
  expect(appended).toEqual([idOf(other)]);
  expect([...places.keys()]).toEqual([other.id]);
  expect(unrecorded).toMatchObject([first, second].map(({ commandId }) => ({ commandId, error: busy })));
});

it('keeps the order over several pages', async () => {
  const { first, second, other, appended, idOf, registry, events } = afterFailure();
  const pages = [[first, other], [second], []];
  const pending = () => Promise.resolve(E.right(pages.shift() ?? []));
  for await (const page of recordPages({ events, registry: { ...registry, listPending: pending } }))
    expect(page).not.toHaveProperty('code');
  expect(appended).toEqual([idOf(other)]);
});

import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, type NewEvent } from '@torioki/event-store';
import { inMemoryPatronRegistry, type PatronRegistry, type PeopleFact } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { record } from './recorder.js';

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

/** A registry that is told what is recorded, and answers so. */
const told = (recorded: PatronRegistry['recorded']) => ({
  events: inMemoryEventStore({ librarySystem: 'library-1' }),
  registry: { ...inMemoryPatronRegistry({ librarySystem: 'library-1' }), recorded },
});

it('says a part at a time where many facts are recorded', async () => {
  const said: (readonly string[])[] = [];
  const between = told((some) => {
    said.push(some.map(({ id }) => id));
    return Promise.resolve(E.right(undefined));
  });
  const { places, unrecorded } = await record(between, facts);
  expect(said.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(said.flat()).toEqual(facts.map(({ id }) => id));
  expect([places.size, unrecorded]).toEqual([250, []]);
});

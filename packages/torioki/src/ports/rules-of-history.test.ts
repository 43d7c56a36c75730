import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { library as published, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { rulesOfHistory } from './rules-of-history.js';
import { librarySystem, record, setClock } from '../testing/evening.js';

it('reads the published rules once, and then only new events', async () => {
  const { clock } = setClock('2021-04-03 10:00');
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, ...published);
  const read: number[] = [];
  const rules = rulesOfHistory({
    ...events,
    read: async (...request) => {
      const answer = await events.read(...request);
      read.push(orThrow(answer).events.length);
      return answer;
    },
  });
  const before = orThrow(await rules.published());
  expect(orThrow(await rules.published())).toEqual(before);
  const otaru = { ...wakkanai, location: 'OTARU', name: '小樽' };
  await record(events, { type: 'PickupLocationAdded', data: otaru } as never);
  const { locations } = orThrow(await rules.published()).rules;
  expect([...locations.keys()]).toEqual([...before.rules.locations.keys(), 'OTARU']);
  expect(read).toEqual([published.length, 0, 1]);
});

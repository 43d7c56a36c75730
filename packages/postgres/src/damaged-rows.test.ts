import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

/** A history of three events in two open stores. The second store recorded the last two. */
const twice = async () => {
  const schema = scratchSchema();
  const [store, other] = [await openStore({ schema }), await openStore({ schema })];
  const events = [someEvent(), someEvent(), someEvent()];
  await unwrapAnswer(store.append(events.slice(0, 1)));
  await unwrapAnswer(other.append(events.slice(1)));
  const { query } = await openSession();
  await query(`SET search_path = "${schema}"`);
  return { store, other, events, query };
};

describe('if the row of a remembered event is damaged', () => {
  it.each([
    ['its id is edited', 'UPDATE event SET id = gen_random_uuid() WHERE position = 2'],
    ['it is deleted', 'DELETE FROM event WHERE position = 2'],
  ])('because %s, the event is recorded when it is sent again, and others with it', async (_, sql) => {
    const { other, events, query } = await twice();
    await unwrapAnswer(other.append([someEvent()]));
    await query(sql);
    const appends = [other.append(events.slice(1, 2)), other.append([someEvent()])];
    expect(await Promise.all(appends.map((append) => unwrapAnswer(append)))).toMatchObject([
      { last: { position: 5 }, again: false },
      { last: { position: 6 }, again: false },
    ]);
  });
});

describe('if the row of an event of another store is damaged', () => {
  it.each([
    ['tags that are not JSON', "tags = 'oops'"],
    ['tags that are not a list', "tags = '5'"],
    ['tags that are not texts', "tags = '[5]'"],
    ['data that are not JSON', "data = '{'"],
    ['metadata that are not JSON', "metadata = '{'"],
  ])('an append reports %s, each time it is sent', async (_, assignment) => {
    const { store, query } = await twice();
    await query(`UPDATE event SET ${assignment} WHERE position = 3`);
    const appends = [store.append([someEvent()]), store.append([someEvent()])];
    for (const append of [...appends, store.append([someEvent()])])
      expect(await expectFailure('chain-broken', append)).toMatchObject({ position: 3 });
  });
});

it('a read up to a deleted event reports that it is missing', async () => {
  const { store, query } = await twice();
  await query('DELETE FROM event WHERE position = 2');
  const read = store.read([{ types: ['Reserved'] }], { upTo: 2 });
  expect(await expectFailure('chain-broken', read)).toMatchObject({
    position: 2,
    reason: 'no event is there',
  });
});

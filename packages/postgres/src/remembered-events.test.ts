import { inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, record, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

const copy = [{ tags: ['copy:1'] }];
const event = () => someEvent({ tags: ['copy:1'] });
const start = emptyChain(librarySystem);

const positions = ({ events }: { readonly events: readonly { readonly position: number }[] }) =>
  events.map(({ position }) => position);

describe('a read that accepts the remembered events', () => {
  it('queries no server, and returns the events that this store recorded', async () => {
    const schema = scratchSchema();
    const store = await openStore({ schema });
    await unwrapAnswer(store.append([event(), someEvent(), event()]));
    const { query } = await openSession();
    await query('BEGIN');
    await query(`LOCK TABLE "${schema}".head, "${schema}".event, "${schema}".entry`);
    const remembered = await unwrapAnswer(store.read(copy, { remembered: true, after: start }));
    await query('COMMIT');
    expect(remembered).toEqual(await unwrapAnswer(store.read(copy)));
  });

  it('returns the events that this store copied', async () => {
    const store = await openStore({ schema: scratchSchema() });
    await unwrapAnswer(store.append([event()]));
    const source = inMemoryEventStore({ librarySystem });
    await unwrapAnswer(source.copy(await unwrapAnswer(store.records())));
    await unwrapAnswer(store.copy(await record(source, [event()])));
    expect(positions(await unwrapAnswer(store.read(copy, { remembered: true, after: start })))).toEqual([
      1, 2,
    ]);
  });

  it('returns the events of others, once an append has fetched them', async () => {
    const schema = scratchSchema();
    const [store, other] = [await openStore({ schema }), await openStore({ schema })];
    await unwrapAnswer(other.append([event()]));
    expect(positions(await unwrapAnswer(store.read(copy, { remembered: true, after: start })))).toEqual([]);
    await expectFailure(
      'append-condition-failed',
      store.append([event()], { failIfEventsMatch: copy, after: start }),
    );
    expect(positions(await unwrapAnswer(store.read(copy, { remembered: true, after: start })))).toEqual([1]);
    expect(await unwrapAnswer(findLastCursor(store, { remembered: true }))).toEqual(
      await unwrapAnswer(findLastCursor(other)),
    );
  });
});

describe('an append whose ids were recorded before the store was opened', () => {
  it('is recognized, and does not make its neighbours fail', async () => {
    const schema = scratchSchema();
    const events = [event(), event()];
    const { last } = await unwrapAnswer((await openStore({ schema })).append(events));
    const store = await openStore({ schema });
    const [before, again, after] = [event(), events, event()];
    const answers = [[before], again, [after]].map((group) => store.append(group));
    const [first, second, third] = await Promise.all(answers.map((answer) => unwrapAnswer(answer)));
    expect(second).toEqual({ last, again: true });
    expect([first, third]).toMatchObject([
      { last: { position: 3 }, again: false },
      { last: { position: 4 }, again: false },
    ]);
  });

  it('is recognized if it is sent twice at the same time, among more events than are remembered', async () => {
    const store = await openStore({ schema: scratchSchema() });
    const many = Array.from({ length: 10_000 }, () => someEvent());
    const pages = [many.slice(0, 5_000), many.slice(5_000), many.slice(0, 5_000)];
    const answers = await Promise.all(pages.map((page) => unwrapAnswer(store.append(page))));
    expect(answers.map(({ again }) => again)).toEqual([false, false, true]);
  });
});

import { randomInt } from 'node:crypto';
import { inMemoryEventStore, verifyChain } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, record, chooseRuns, someEvent } from '@torioki/event-store/contract';
import { describe, expect, inject, it } from 'vitest';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { startProxy, type Cut } from './testing/start-proxy.js';

const url = inject('postgresUrl');

const onlyFirst = { failIfEventsMatch: 'everything', after: emptyChain(librarySystem) } as const;

/**
 * A store behind a proxy that cuts connections as given, one after the other. Later connections are not cut.
 */
const cutting = async (...cuts: readonly (Cut | undefined)[]) => {
  const left = [...cuts];
  const proxy = await startProxy(url, () => left.shift());
  const schema = scratchSchema();
  return { proxy, schema, store: await openStore({ schema, connection: proxy.url }) };
};

describe('an append whose connection is lost', () => {
  it.each([
    ['before it is sent', ['before'], 1],
    ['before its answer arrives', ['after'], 1],
    ['again and again', ['before', 'before', 'before', 'after'], 4],
  ] as const)('%s is recorded once and answered', async (_, cuts, count) => {
    const { proxy, store } = await cutting(...cuts);
    const recorded = await record(store, [someEvent(), someEvent()], onlyFirst);
    expect(proxy.cuts()).toBe(count);
    expect(recorded.map(({ position }) => position)).toEqual([1, 2]);
    expect(await unwrapAnswer(store.records())).toEqual(recorded);
  });

  it('reports a conflict that came first', async () => {
    const { store, schema } = await cutting('before');
    const other = await openStore({ schema });
    await unwrapAnswer(other.append([someEvent()]));
    const conflict = store.append([someEvent()], onlyFirst);
    expect(await expectFailure('append-condition-failed', conflict)).toEqual({ positions: [1] });
  });

  const appends = chooseRuns(30, 2_000);

  it(`is recorded once, ${appends} times, among others`, { timeout: 600_000 }, async () => {
    const proxy = await startProxy(url, () => (['before', 'after'] as const)[randomInt(8)]);
    const schema = scratchSchema();
    const store = await openStore({ schema, connection: proxy.url });
    const ids: string[] = [];
    let acknowledged = 0;
    const writer = async () => {
      while (proxy.cuts() < appends) {
        const event = someEvent({ data: { nth: ids.length } });
        ids.push(event.id);
        await unwrapAnswer(store.append([event]));
        acknowledged += 1;
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    const whole = await openStore({ schema });
    const history = await unwrapAnswer(whole.records());
    expect(history.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await unwrapAnswer(verifyChain(whole))).toMatchObject({ position: ids.length });
    console.info(
      `${proxy.cuts()} connections cut, ${acknowledged} appends acknowledged, ${history.length} events`,
    );
  });
});

describe('a copy whose connection is lost', () => {
  it.each(['before', 'after'] as const)('%s it is done is recorded once', async (cut) => {
    const { proxy, store } = await cutting(cut);
    const source = inMemoryEventStore({ librarySystem: store.librarySystem });
    const events = await record(source, [someEvent({ tags: ['a'] }), someEvent()]);
    expect(await unwrapAnswer(store.copy(events))).toMatchObject({ position: 2 });
    expect(proxy.cuts()).toBe(1);
    expect(await unwrapAnswer(store.records())).toEqual(events);
    expect(await expectFailure('chain-broken', store.copy(events))).toMatchObject({ position: 3 });
  });
});

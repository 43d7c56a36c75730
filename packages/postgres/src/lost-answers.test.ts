import { randomInt } from 'node:crypto';
import { inMemoryEventStore, verifyChain } from '@torioki/event-store';
import { answered, failedWith, runs, someEvent } from '@torioki/event-store/contract';
import { describe, expect, inject, it } from 'vitest';
import { opened } from './testing/opened.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { startProxy, type Cut } from './testing/start-proxy.js';

const url = inject('postgresUrl');

/** A store behind a proxy that cuts connections as told, one after the other, and then no more. */
const cutting = async (...cuts: readonly (Cut | undefined)[]) => {
  const left = [...cuts];
  const proxy = await startProxy(url, () => left.shift());
  const schema = scratchSchema();
  return { proxy, schema, store: await opened({ schema, connection: proxy.url }) };
};

describe('an append whose connection is lost', () => {
  it.each([
    ['before it is sent', ['before'], 1],
    ['before its answer arrives', ['after'], 1],
    ['again and again', ['after', 'before', 'after', 'after'], 4],
  ] as const)('%s is recorded once and answered', async (_, cuts, count) => {
    const { proxy, store } = await cutting(...cuts);
    const condition = { failIfEventsMatch: 'everything', after: 0 } as const;
    const recorded = await answered(store.append([someEvent(), someEvent()], condition));
    expect(proxy.cuts()).toBe(count);
    expect(recorded.map(({ position }) => position)).toEqual([1, 2]);
    expect(await answered(store.read('everything'))).toEqual(recorded);
  });

  it('learns of a conflict that came first', async () => {
    const { store, schema } = await cutting('before');
    const other = await opened({ schema });
    const condition = { failIfEventsMatch: 'everything', after: 0 } as const;
    await answered(other.append([someEvent()]));
    const conflict = store.append([someEvent()], condition);
    expect(await failedWith('append-condition-failed', conflict)).toEqual({ positions: [1] });
  });

  const appends = runs(50, 2_000);

  it(`is recorded once, ${appends} times, among others`, { timeout: 600_000 }, async () => {
    const proxy = await startProxy(url, () => (['before', 'after'] as const)[randomInt(8)]);
    const schema = scratchSchema();
    const store = await opened({ schema, connection: proxy.url });
    const ids: string[] = [];
    let acknowledged = 0;
    const writer = async () => {
      while (proxy.cuts() < appends) {
        const event = someEvent({ data: { nth: ids.length } });
        ids.push(event.id);
        const [recorded] = await answered(store.append([event]));
        expect(recorded).toMatchObject({ id: event.id });
        acknowledged += 1;
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    const whole = await opened({ schema });
    const history = await answered(whole.read('everything'));
    expect(history.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await answered(verifyChain(whole))).toMatchObject({ position: ids.length });
    console.info(
      `${proxy.cuts()} connections cut, ${acknowledged} appends acknowledged, ${history.length} events`,
    );
  });
});

describe('a copy whose connection is lost', () => {
  it.each(['before', 'after'] as const)('%s it is done is recorded once', async (cut) => {
    const { proxy, store } = await cutting(cut);
    const source = inMemoryEventStore({ librarySystem: store.librarySystem });
    const events = await answered(source.append([someEvent({ tags: ['a'] }), someEvent()]));
    expect(await answered(store.copy(events))).toBe(2);
    expect(proxy.cuts()).toBe(1);
    expect(await answered(store.read('everything'))).toEqual(events);
    expect(await failedWith('chain-broken', store.copy(events))).toMatchObject({ position: 3 });
  });
});

import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyChain } from '@torioki/event-store';
import type { EventStore, Fact, NewEvent, StoreError } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, record, chooseRuns, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { catchError, lastValueFrom, takeWhile, throwError, toArray, type Observable } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { factsOf } from './testing/facts-of.js';
import { hurryClock } from './testing/hurry-clock.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { ownServer } from './testing/own-server.js';

const threeEvents = () => {
  const events = [someEvent(), someEvent(), someEvent()];
  return events.map((event) => ({ ...event, data: { append: events.map(({ id }) => id) } }));
};

/** Sends an append until the server answers it. */
const sent = async (store: EventStore, events: readonly NewEvent[]): Promise<readonly NewEvent[]> => {
  const answer = await store.append(events);
  if (E.isLeft(answer) && answer.left.code === 'store-unavailable') return sent(store, events);
  await unwrapAnswer(Promise.resolve(answer));
  return events;
};

/** Subscribes again where a subscription stopped. */
const followed = (store: EventStore, after: number): Observable<Fact> =>
  store
    .subscribe('everything', { after })
    .pipe(
      catchError((error: StoreError) =>
        error.code === 'subscription-stopped'
          ? followed(store, error.details.resumeAfter)
          : throwError(() => error),
      ),
    );

/** Appends until it is stopped. */
const appending = (store: EventStore) => {
  const acknowledged: NewEvent[] = [];
  let stopped = false;
  const write = async () => {
    while (!stopped) acknowledged.push(...(await sent(store, threeEvents())));
  };
  const writing = Promise.all([write(), write(), write(), write()]);
  return {
    acknowledged,
    stop: async () => {
      stopped = true;
      await writing;
    },
  };
};

describe('a server that is stopped immediately during many appends', () => {
  const stops = chooseRuns(3, 20);

  it(
    'loses no acknowledged append and tears none, and its subscribers continue',
    { timeout: 600_000 },
    async () => {
      const server = await ownServer();
      const connection = server.url;
      const store = await openStore({ connection, schema: 'torioki' });
      const other = await openStore({ connection, schema: 'torioki' });
      const seen = lastValueFrom(
        followed(other, 0).pipe(
          takeWhile(({ type }) => type !== 'Last'),
          toArray(),
        ),
      );
      const { acknowledged, stop } = appending(store);
      for (let done = 0; done < stops; done += 1) {
        await pause(randomInt(300));
        await server.stop('immediate');
        await server.start();
        acknowledged.push(...(await sent(other, [someEvent()])));
      }
      await stop();
      const history = await unwrapAnswer(store.records());
      const facts = await factsOf(store);
      await unwrapAnswer(store.append([someEvent({ type: 'Last' })]));
      expect(acknowledged.map(({ id }) => id).toSorted()).toEqual(history.map(({ id }) => id).toSorted());
      const torn = history.filter(({ data, id, position }) => {
        const ids = data['append'] as readonly string[] | undefined;
        const first = position - 1 - (ids?.indexOf(id) ?? 0);
        return ids?.some((other, at) => history[first + at]?.id !== other);
      });
      expect(torn).toEqual([]);
      expect(await seen).toEqual(facts);
      expect(await unwrapAnswer(verifyChain(store))).toMatchObject({ position: history.length + 1 });
      console.info(`${stops} stops: ${history.length} events acknowledged, none lost`);
    },
  );
});

describe('a server that stays absent', () => {
  it(
    'is waited for, then reported as absent, and used again when it is back',
    { timeout: 120_000 },
    async () => {
      const server = await ownServer();
      const connection = server.url;
      const store = await openStore({ connection, schema: 'torioki' });
      const events = await record(store, [someEvent(), someEvent()]);
      const delivered: number[] = [];
      const stopped = new Promise<unknown>((resolve) => {
        store
          .subscribe('everything', { after: 0 })
          .subscribe({ next: ({ position }) => delivered.push(position), error: resolve });
      });
      await vi.waitFor(() => expect(delivered).toEqual([1, 2]));
      await server.stop('fast');
      const unsure = [someEvent()];
      const begun = performance.now();
      const opening = openPostgresEventStore({ connection, schema: 'torioki', librarySystem });
      await expectFailure('store-not-opened', opening);
      expect(performance.now() - begun).toBeLessThan(5_000);
      hurryClock();
      const startedAt = performance.now();
      await Promise.all([
        expectFailure('store-unavailable', store.read([])),
        expectFailure('store-unavailable', store.read('everything')),
        expectFailure('store-unavailable', store.append(unsure)),
        expectFailure('store-unavailable', store.copy(events)),
      ]);
      expect(performance.now() - startedAt).toBeGreaterThan(10_000);
      expect(await stopped).toMatchObject({ code: 'subscription-stopped', details: { resumeAfter: 2 } });
      await server.start();
      const recorded = await record(store, unsure);
      expect(recorded).toMatchObject([{ position: 3 }]);
      expect(await unwrapAnswer(store.records())).toEqual([...events, ...recorded]);
    },
  );

  it('is not waited for by a store that is closing', async () => {
    const server = await ownServer();
    const store = await openStore({ connection: server.url, schema: 'torioki' });
    await server.stop('fast');
    const since = performance.now();
    const append = store.append([someEvent()]);
    await store.close();
    await expectFailure('store-unavailable', append);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});

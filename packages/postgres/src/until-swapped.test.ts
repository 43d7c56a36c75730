import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { expect, inject, it, onTestFinished } from 'vitest';
import { appendAll } from './append-all.js';
import { createReadAppendFacts } from './append-facts.js';
import { createRecentEvents } from './recent-events.js';
import { serverOf } from './server.js';
import { createSwap } from './swap-head.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { startProxy, type Cut } from './testing/start-proxy.js';
import { requestAppend } from './testing/request-append.js';
import type { Work } from './transaction.js';
import { attemptUntilSwapped } from './until-swapped.js';

const ready = async (connection = inject('postgresUrl')) => {
  const name = scratchSchema();
  const store = await openStore({ schema: name });
  const { pool, schema } = serverOf(connection, name);
  onTestFinished(() => pool.end());
  return { name, schema, store, pool };
};

it('the head is locked after others came first twice', async () => {
  const { name, schema, pool } = await ready();
  const { query } = await openSession();
  const isFree = () =>
    query(`SELECT FROM ${schema}.head FOR UPDATE NOWAIT`).then(
      () => true,
      () => false,
    );
  const free: boolean[] = [];
  const work: Work<'done' | undefined> = async () => {
    free.push(await isFree());
    return E.right(free.length < 3 ? undefined : 'done');
  };
  expect(await attemptUntilSwapped(pool, { store: name, schema }, work)()).toEqual(E.right('done'));
  expect(free).toEqual([true, true, false]);
  expect(await isFree()).toBe(true);
});

it.each<readonly [when: string, cut: Cut]>([
  ['before it reaches the server', 'before'],
  ['before its answer arrives', 'after'],
])(
  'events that are recorded with the head locked, and whose commit is lost %s, are recorded once',
  async (_, cut) => {
    const cuts = [cut];
    const proxy = await startProxy(inject('postgresUrl'), () => cuts.shift(), ['COMMIT\u0000']);
    const { name, schema, store, pool } = await ready(proxy.url);
    const whereabouts = { store: name, schema, root: emptyChain(librarySystem) };
    const writing = {
      store: name,
      recent: createRecentEvents(),
      look: createReadAppendFacts(whereabouts),
      swap: createSwap(schema, name, name),
    };
    const append = appendAll(writing, [requestAppend([someEvent(), someEvent()])]);
    let tries = 0;
    const attempt = attemptUntilSwapped(pool, { store: name, schema }, async (say) => {
      tries += 1;
      return tries <= 2 ? E.right(undefined) : append(say);
    });
    expect(await attempt()).toMatchObject({ left: { outcome: 'unknown' } });
    expect(proxy.cuts()).toBe(1);
    expect(await attempt()).toMatchObject({
      right: { replies: [E.right({ last: { position: 2 }, again: cut === 'after' })] },
    });
    expect(await findHeadPosition(store)).toBe(2);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 2 });
  },
);

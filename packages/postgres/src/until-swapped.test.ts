import { emptyChain } from '@torioki/event-store/adapter';
import { answered, headOf, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { expect, inject, it, onTestFinished } from 'vitest';
import { appendAll } from './append-all.js';
import { lookAt } from './look.js';
import { recent } from './recent.js';
import { serverOf } from './server.js';
import { swapIn } from './swap.js';
import { librarySystem, opened } from './testing/opened.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';
import { startProxy, type Cut } from './testing/start-proxy.js';
import { wishFor } from './testing/wish-for.js';
import type { Work } from './transaction.js';
import { untilSwapped } from './until-swapped.js';

const ready = async (connection = inject('postgresUrl')) => {
  const name = scratchSchema();
  const store = await opened({ schema: name });
  const { pool, schema } = serverOf(connection, name);
  onTestFinished(() => pool.end());
  return { name, schema, store, pool };
};

it('the head is locked after others came first twice', async () => {
  const { name, schema, pool } = await ready();
  const { query } = await session();
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
  expect(await untilSwapped(pool, { store: name, schema }, work)()).toEqual(E.right('done'));
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
      known: recent(),
      look: lookAt(whereabouts),
      swap: swapIn(schema, name, name),
    };
    const append = appendAll(writing, [wishFor([someEvent(), someEvent()])]);
    let tries = 0;
    const attempt = untilSwapped(pool, { store: name, schema }, async (say) => {
      tries += 1;
      return tries <= 2 ? E.right(undefined) : append(say);
    });
    expect(await attempt()).toMatchObject({ left: { outcome: 'unknown' } });
    expect(proxy.cuts()).toBe(1);
    expect(await attempt()).toMatchObject({
      right: { replies: [E.right({ last: { position: 2 }, again: cut === 'after' })] },
    });
    expect(await headOf(store)).toBe(2);
    expect(await answered(store.check())).toMatchObject({ position: 2 });
  },
);

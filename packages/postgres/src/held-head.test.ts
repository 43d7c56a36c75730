import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import { opened } from './testing/opened.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';
import { waitingFor } from './testing/waiting-for.js';

const copy = [{ tags: ['copy:1'] }];

/** A store, and a session that has recorded something about copy 1 and has not committed it. */
const held = async () => {
  const schema = scratchSchema();
  const store = await opened({ schema });
  const holder = await session();
  await holder.query('BEGIN');
  await holder.append(schema, [someEvent({ tags: ['copy:1'] })]);
  return { store, schema, holder };
};

describe('while a session holds the head and has recorded something not yet committed', () => {
  it('an append waits, and its condition sees what was recorded', async () => {
    const { store, schema, holder } = await held();
    const append = store.append([someEvent()], { failIfEventsMatch: copy, after: 0 });
    await waitingFor(schema, 1);
    await holder.query('COMMIT');
    expect(await failedWith('append-condition-failed', append)).toEqual({ positions: [1] });
    expect(await answered(store.head())).toBe(1);
  });

  it('an append waits, and sees nothing of what is taken back', async () => {
    const { store, schema, holder } = await held();
    const append = store.append([someEvent()], { failIfEventsMatch: copy, after: 0 });
    await waitingFor(schema, 1);
    await holder.query('ROLLBACK');
    expect(await answered(append)).toMatchObject([{ position: 1 }]);
  });

  it('several stores wait, and only one gets past a condition that they share', async () => {
    const { store, schema, holder } = await held();
    const stores = [store, await opened({ schema }), await opened({ schema }), await opened({ schema })];
    const condition = { failIfEventsMatch: [{ tags: ['copy:2'] }], after: 0 };
    const appends = stores.map((one) => one.append([someEvent({ tags: ['copy:2'] })], condition));
    await waitingFor(schema, 4);
    await holder.query('COMMIT');
    const winners = (await Promise.all(appends)).filter(E.isRight);
    expect(winners).toHaveLength(1);
    expect(await answered(store.head())).toBe(2);
  });

  it('readers and the head go on with what is committed', async () => {
    const { store, holder } = await held();
    expect(await answered(store.head())).toBe(0);
    expect(await answered(store.read('everything'))).toEqual([]);
    await holder.query('COMMIT');
    expect(await answered(store.read(copy))).toMatchObject([{ position: 1 }]);
  });

  it('an append that waits too long writes nothing and says how long it waited', async () => {
    const { store, schema, holder } = await held();
    const owner = await session();
    const { rows } = await owner.query(
      `SELECT proconfig FROM pg_proc WHERE oid = '"${schema}".append'::regproc`,
    );
    expect(rows[0]?.['proconfig']).toContain('lock_timeout=10s');
    await owner.query(`ALTER FUNCTION "${schema}".append(jsonb) SET lock_timeout = '200ms'`);
    const busy = await failedWith('store-busy', store.append([someEvent()]));
    expect(busy.waitedMs).toBeGreaterThanOrEqual(200);
    await holder.query('COMMIT');
    expect(await answered(store.append([someEvent()]))).toMatchObject([{ position: 2 }]);
  });

  it('a transaction at another isolation level is tried again', async () => {
    const { schema, holder } = await held();
    const url = new URL(inject('postgresUrl'));
    url.searchParams.set('options', '-c default_transaction_isolation=serializable');
    const strict = await opened({ schema, connection: url.href });
    const append = strict.append([someEvent()], { failIfEventsMatch: copy, after: 1 });
    await waitingFor(schema, 1);
    await holder.query('COMMIT');
    expect(await answered(append)).toMatchObject([{ position: 2 }]);
  });
});

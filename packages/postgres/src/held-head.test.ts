import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from './testing/facts-of.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { waitForLocks } from './testing/wait-for-locks.js';
import { withSetting } from './testing/with-setting.js';

const copy = [{ tags: ['copy:1'] }];
const start = emptyChain(librarySystem);

/** A store, and a session whose open transaction has recorded an event about copy 1. */
const held = async () => {
  const schema = scratchSchema();
  const store = await openStore({ schema });
  const holder = await openSession();
  await holder.query('BEGIN');
  await unwrapAnswer(holder.append(schema, [someEvent({ tags: ['copy:1'] })]));
  return { store, schema, holder };
};

describe('while a session has locked the head and recorded an event without a commit', () => {
  it('an append waits, and its condition sees the event', async () => {
    const { store, schema, holder } = await held();
    const append = store.append([someEvent()], { failIfEventsMatch: copy, after: start });
    await waitForLocks(schema, 1);
    await holder.query('COMMIT');
    expect(await expectFailure('append-condition-failed', append)).toEqual({ positions: [1] });
    expect(await findHeadPosition(store)).toBe(1);
  });

  it('an append waits, and does not see an event that was rolled back', async () => {
    const { store, schema, holder } = await held();
    const append = store.append([someEvent()], { failIfEventsMatch: copy, after: start });
    await waitForLocks(schema, 1);
    await holder.query('ROLLBACK');
    expect(await unwrapAnswer(append)).toMatchObject({ last: { position: 1 } });
  });

  it('several stores wait, and only one of them passes a condition that they share', async () => {
    const { store, schema, holder } = await held();
    const stores = [
      store,
      await openStore({ schema }),
      await openStore({ schema }),
      await openStore({ schema }),
    ];
    const condition = { failIfEventsMatch: [{ tags: ['copy:2'] }], after: start };
    const appends = stores.map((one) => one.append([someEvent({ tags: ['copy:2'] })], condition));
    await waitForLocks(schema, 4);
    await holder.query('COMMIT');
    const winners = (await Promise.all(appends)).filter(E.isRight);
    expect(winners).toHaveLength(1);
    expect(await findHeadPosition(store)).toBe(2);
  });

  it('readers and the head continue with the committed events', async () => {
    const { store, holder } = await held();
    expect(await unwrapAnswer(store.read('everything'))).toEqual({ events: [], upTo: start });
    await holder.query('COMMIT');
    expect(await factsOf(store, copy)).toMatchObject([{ position: 1 }]);
  });

  it('an append that waits too long writes nothing and reports its waiting time', async () => {
    const { schema, holder } = await held();
    const store = await openStore({ schema, connection: withSetting('lock_timeout=200') });
    const busy = await expectFailure('store-busy', store.append([someEvent()]));
    expect(busy.waitedMs).toBeGreaterThanOrEqual(200);
    await holder.query('COMMIT');
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
  });

  it('a transaction at another isolation level is tried again', async () => {
    const { schema, holder } = await held();
    const strict = await openStore({
      schema,
      connection: withSetting('default_transaction_isolation=serializable'),
    });
    const append = strict.append([someEvent()], { failIfEventsMatch: [{ tags: ['copy:2'] }], after: start });
    await waitForLocks(schema, 1);
    await holder.query('COMMIT');
    expect(await unwrapAnswer(append)).toMatchObject({ last: { position: 2 } });
  });
});

import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { factsOf } from './testing/facts-of.js';
import { makeWritesFail } from './testing/failing.js';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { recordSetting } from './testing/record-setting.js';
import { withSetting } from './testing/with-setting.js';

describe('an append', () => {
  it('in a read-only session is refused, and reads continue', async () => {
    const schema = scratchSchema();
    await unwrapAnswer((await openStore({ schema })).append([someEvent()]));
    const store = await openStore({ schema, connection: withSetting('default_transaction_read_only=on') });
    await expectFailure('store-read-only', store.append([someEvent()]));
    expect(await factsOf(store)).toHaveLength(1);
  });

  it('that takes longer than a statement may reports which limit to raise', async () => {
    const schema = scratchSchema();
    await openStore({ schema });
    const holder = await openSession();
    await holder.query('BEGIN');
    await unwrapAnswer(holder.append(schema, [someEvent()]));
    const store = await openStore({ schema, connection: withSetting('statement_timeout=100') });
    const { reason } = await expectFailure('store-unavailable', store.append([someEvent()]));
    expect(reason).toMatch(/statement timeout; .* raise statement_timeout/);
    await holder.query('ROLLBACK');
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });

  it.each([
    ['a full disk', '53100', 'store-full'],
    ['damaged pages', 'XX001', 'not-an-event-store'],
    ['an unspecific error', 'XX000', 'store-unavailable'],
  ] as const)('with %s writes nothing, and reads continue', async (_, sqlState, code) => {
    const schema = scratchSchema();
    const store = await openStore({ schema });
    await unwrapAnswer(store.append([someEvent()]));
    await makeWritesFail(schema, 'event', sqlState);
    await expectFailure(code, store.append([someEvent(), someEvent()]));
    expect(await factsOf(store)).toHaveLength(1);
  });

  it('that fails does not make its neighbours fail', async () => {
    const schema = scratchSchema();
    const store = await openStore({ schema });
    await makeWritesFail(schema, 'event', 'XX000', "NEW.type = 'Bad'");
    const first = store.append([someEvent()]);
    const bad = store.append([someEvent({ type: 'Bad' })]);
    const good = store.append([someEvent(), someEvent()]);
    await expectFailure('store-unavailable', bad);
    const places = [await unwrapAnswer(first), await unwrapAnswer(good)].map(({ last }) => last.position);
    expect(places.toSorted()).toEqual([1, 3]);
    expect(await findHeadPosition(store)).toBe(3);
  });
});

describe('a commit', () => {
  it('waits for the disk even if its session does not, and only that commit does', async () => {
    const schema = scratchSchema();
    await openStore({ schema });
    const hasty = await openSession(withSetting('synchronous_commit=off'));
    const setting = async () => (await hasty.query('SHOW synchronous_commit')).rows;
    await hasty.query('BEGIN');
    await unwrapAnswer(hasty.append(schema, [someEvent()]));
    expect(await setting()).toEqual([{ synchronous_commit: 'on' }]);
    await hasty.query('COMMIT');
    expect(await setting()).toEqual([{ synchronous_commit: 'off' }]);
  });

  it('also waits for replicas if the session requires it', async () => {
    const schema = scratchSchema();
    await openStore({ schema });
    const careful = await openSession(withSetting('synchronous_commit=remote_apply'));
    await careful.query('BEGIN');
    await unwrapAnswer(careful.append(schema, [someEvent()]));
    const { rows } = await careful.query('SHOW synchronous_commit');
    expect(rows).toEqual([{ synchronous_commit: 'remote_apply' }]);
  });
});

describe('a writer', () => {
  it.each([
    ['10 seconds', 'lock_timeout=0', '10s'],
    ['as long as its role allows', 'lock_timeout=3000', '3s'],
  ])('waits for others %s', async (_, setting, expected) => {
    const schema = scratchSchema();
    const store = await openStore({ schema, connection: withSetting(setting) });
    const seen = await recordSetting(schema, 'event', 'lock_timeout');
    await unwrapAnswer(store.append([someEvent()]));
    expect(await seen()).toEqual([expected]);
  });
});

describe('types and tags', () => {
  const longest = Array.from({ length: 1_300 }, (_, at) => String.fromCharCode(35 + ((at * 7919) % 57))).join(
    '',
  );

  it('are found with any characters', async () => {
    const store = await openStore({ schema: scratchSchema() });
    const texts = ['a\u0000b', 'a\\u0000b', 'a"b', '{a}', 'NULL', "it's", '書\\'];
    const events = texts.map((text) => someEvent({ type: text, tags: [text, 'all'] }));
    await unwrapAnswer(store.append(events));
    const facts = await factsOf(store);
    expect(facts.map(({ type }) => type)).toEqual(texts);
    for (const [at, text] of texts.entries())
      for (const item of [{ tags: [text] }, { types: [text] }, { types: [text], tags: ['all', text] }])
        expect(await factsOf(store, [item])).toEqual([facts[at]]);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: texts.length });
  });

  it('may be as long as an index allows, and not longer', async () => {
    const store = await openStore({ schema: scratchSchema() });
    const event = someEvent({ type: longest, tags: [longest.slice(1), longest] });
    await unwrapAnswer(store.append([event]));
    expect(await factsOf(store, [{ types: [longest], tags: [longest] }])).toHaveLength(1);
    const tooLong = await expectFailure(
      'invalid-input',
      store.append([someEvent(), someEvent({ tags: ['a', `${longest}x`] })]),
    );
    expect(tooLong.path).toBe('events[1].tags[1]');
    const type = await expectFailure('invalid-input', store.append([someEvent({ type: `${longest}x` })]));
    expect(type.path).toBe('events[0].type');
    expect(await factsOf(store, [{ tags: [`${longest}x`] }])).toEqual([]);
  });
});

import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { ClientBase } from 'pg';
import { describe, expect, it } from 'vitest';
import { checkServer } from './check-server.js';

const good = { version: 140_000, release: '14.0', encoding: 'UTF8', fsync: 'on' };

/** The reason why a server with these settings is refused; undefined if it is accepted. */
const judged = (settings: object) =>
  checkServer({ query: () => Promise.resolve({ rows: [settings] }) } as unknown as ClientBase, 'The store');

describe('a server', () => {
  it('from version 14 that waits for its disk is suitable', async () => {
    expect(await unwrapAnswer(judged(good))).toBeUndefined();
  });

  it.each([
    ['of an older version', { version: 130_015, release: '13.15' }, /13\.15; 14 or later/],
    ['that does not wait for its disk', { fsync: 'off' }, /could be lost/],
    ['whose database cannot store every character', { encoding: 'EUC_JP' }, /EUC_JP/],
  ])('%s is not suitable', async (_, setting, reason) => {
    const failed = await expectFailure('store-not-opened', judged({ ...good, ...setting }));
    expect(failed.reason).toMatch(reason);
  });
});

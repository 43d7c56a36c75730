import { storeError, type StoredEvent } from '@torioki/event-store';
import { answered, failedWith } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import type { AppendCommand } from './append-command.js';
import { appendQueue } from './append-queue.js';
import type { Ask } from './statement.js';

/** A command of some length whose answer says how many rows were its own. */
const command = (characters = 10): AppendCommand => ({
  json: JSON.stringify('x'.repeat(characters - 2)),
  answer: (rows) => E.right(rows.map(() => ({}) as StoredEvent)),
});

/** A queue whose transactions are counted; a group that `fails` holds for fails with this SQLSTATE. */
const counted = (sqlState = '', fails: (size: number) => boolean = () => false) => {
  const groups: number[] = [];
  let grown = 0;
  const ask = (([, json]: readonly [string, string]) => {
    const { length } = JSON.parse(json) as readonly unknown[];
    groups.push(length);
    const cause = Object.assign(new DatabaseError('it fails', 8, 'error'), { code: sqlState });
    return Promise.resolve(
      fails(length)
        ? E.left(storeError('store-unavailable', { store: 'The store', reason: 'it fails' }, cause))
        : E.right(Array.from({ length }, (_, at) => ({ command: String(at), verdict: 'recorded' }))),
    );
  }) as unknown as Ask;
  return { groups, grown: () => grown, add: appendQueue(ask, '"torioki"', () => (grown += 1)) };
};

const times = <A>(count: number, make: () => A): readonly A[] => Array.from({ length: count }, make);

describe('appends in flight', () => {
  it('share transactions of at most 500, each with its own rows', async () => {
    const { groups, grown, add } = counted();
    const answers = await Promise.all(times(1_201, () => answered(add(command()))));
    expect(answers.every(({ length }) => length === 1)).toBe(true);
    expect(groups).toEqual([1, 500, 500, 200]);
    expect(grown()).toBe(4);
  });

  it('share transactions of at most 4,000,000 characters, unless one is larger alone', async () => {
    const { groups, add } = counted();
    const sizes = [10, 2_000_000, 2_000_000, 10, 9_000_000, 9_000_000, 10];
    await Promise.all(sizes.map((size) => answered(add(command(size)))));
    expect(groups).toEqual([1, 2, 1, 1, 1, 1]);
  });

  it('are tried alone when they fail together, one after the other', async () => {
    const { groups, add } = counted('22000', (size) => size > 1);
    await Promise.all(times(4, () => answered(add(command()))));
    expect(groups).toEqual([1, 3, 1, 1, 1]);
  });

  it.each([
    ['is away', '57P03'],
    ['waited for a lock in vain', '55P03'],
    ['ended a statement that took too long', '57014'],
  ])('fail together when the server %s', async (_, sqlState) => {
    const { groups, grown, add } = counted(sqlState, (size) => size > 1);
    const [first, ...others] = times(4, () => add(command()));
    await answered(first ?? add(command()));
    for (const other of others) await failedWith('store-unavailable', other);
    expect(groups).toEqual([1, 3]);
    expect(grown()).toBe(1);
  });
});

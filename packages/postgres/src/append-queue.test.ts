import { storeError, type StoreError } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { appendQueue } from './append-queue.js';
import type { RequestedAppend } from './requested-append.js';

const wish = (characters = 10): RequestedAppend => ({
  events: [{ id: '', type: '', schemaVersion: 1, tags: '', data: 'x'.repeat(characters), metadata: '' }],
  condition: undefined,
  now: '',
});

const recorded = E.right({ last: { position: 1, hash: '' }, again: false });

const failure = (sqlState: string): StoreError => {
  const cause = Object.assign(new DatabaseError('it fails', 8, 'error'), { code: sqlState });
  return storeError('store-unavailable', { store: 'The store', reason: 'it fails' }, cause);
};

/** A queue that counts the appends of its groups. A group fails with the SQLSTATE if `fails` is true for it. */
const counted = (sqlState = '', fails: (size: number) => boolean = () => false) => {
  const groups: number[] = [];
  const add = appendQueue((wishes) => {
    groups.push(wishes.length);
    return Promise.resolve(
      fails(wishes.length) ? E.left(failure(sqlState)) : E.right(wishes.map(() => recorded)),
    );
  });
  return { groups, add };
};

const times = <A>(count: number, make: () => A): readonly A[] => Array.from({ length: count }, make);

describe('appends in flight', () => {
  it('share swaps of at most 500', async () => {
    const { groups, add } = counted();
    await Promise.all(times(1_201, () => unwrapAnswer(add(wish()))));
    expect(groups).toEqual([500, 500, 201]);
  });

  it('share swaps of at most 4,000,000 characters, unless a single one is larger', async () => {
    const { groups, add } = counted();
    const sizes = [10, 2_000_000, 2_000_000, 10, 9_000_000, 9_000_000, 10];
    await Promise.all(sizes.map((size) => unwrapAnswer(add(wish(size)))));
    expect(groups).toEqual([2, 2, 1, 1, 1]);
  });

  it('without a reply come first the next time', async () => {
    const groups: (readonly RequestedAppend[])[] = [];
    const add = appendQueue((wishes) => {
      groups.push(wishes);
      return Promise.resolve(E.right(wishes.map((_, index) => (index === 0 ? recorded : undefined))));
    });
    const wishes = times(3, () => wish());
    await Promise.all(wishes.map((one) => unwrapAnswer(add(one))));
    expect(groups).toEqual([wishes, wishes.slice(1), wishes.slice(2)]);
  });

  it('are tried separately when they fail together, one after the other', async () => {
    const { groups, add } = counted('22000', (size) => size > 1);
    await Promise.all(times(4, () => unwrapAnswer(add(wish()))));
    expect(groups).toEqual([4, 1, 1, 1, 1]);
  });

  it('all receive an error that was thrown, and later ones are done', async () => {
    const thrown = new TypeError('a defect');
    const answers = [() => Promise.reject(thrown), () => Promise.resolve(E.right([recorded]))];
    const add = appendQueue(() => (answers.shift() as () => Promise<E.Either<never, [typeof recorded]>>)());
    const results = await Promise.allSettled([add(wish()), add(wish())]);
    expect(results.map((one) => one.status === 'rejected' && (one.reason as unknown))).toEqual([
      thrown,
      thrown,
    ]);
    expect(await add(wish())).toEqual(recorded);
  });

  it.each([
    ['is away', '57P03'],
    ['waited too long for a lock', '55P03'],
    ['ended a statement that took too long', '57014'],
  ])('fail together when the server %s', async (_, sqlState) => {
    const { groups, add } = counted(sqlState, (size) => size > 1);
    for (const answer of times(4, () => add(wish()))) await expectFailure('store-unavailable', answer);
    expect(groups).toEqual([4]);
  });
});

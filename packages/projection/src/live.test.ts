import { BehaviorSubject, firstValueFrom, lastValueFrom, skip, Subject, take, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { document, documentsInList, type RunningQuery } from './query.js';
import { baskets, makeEmptied, fruits, makePut } from './contract/baskets.js';
import type { Documents } from './documents.js';
import { gate, gateCommits } from './testing/gate.js';
import { newDocuments, newStore, openFor, record } from './testing/library.js';

const inBasket = (basket: string) => () => document(baskets, basket);

describe('a live query', () => {
  it('emits the present answer first, then each different one', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    await waitUntilReached(await record(store, makePut('a', 'fig')));
    const answers = lastValueFrom(live(inBasket('a')).pipe(take(3), toArray()));
    for (const event of [makePut('b', 'plum'), makePut('a', 'plum'), makePut('b', 'fig'), makeEmptied('a')])
      await waitUntilReached(await record(store, event));
    expect(await answers).toEqual([['fig'], ['fig', 'plum'], []]);
  });

  it('runs again only after a change of the documents it read, or on request', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    await waitUntilReached(await record(store, makePut('a', 'b'), makePut('b', 'plum')));
    let runs = 0;
    const again = new Subject<void>();
    const answers: unknown[] = [];
    const watching = live(function* (): RunningQuery<unknown> {
      runs += 1;
      const [first = ''] = yield* document(baskets, 'a');
      return [runs, first, yield* document(baskets, first)];
    }, again).subscribe((answer) => answers.push(answer));
    await expect.poll(() => answers).toEqual([[1, 'b', ['plum']]]);
    await waitUntilReached(await record(store, makePut('c', 'plum')));
    expect(runs).toBe(1);
    await waitUntilReached(await record(store, makePut('b', 'fig')));
    await expect.poll(() => answers.at(-1)).toEqual([2, 'b', ['plum', 'fig']]);
    again.next();
    await expect.poll(() => runs).toBe(3);
    watching.unsubscribe();
    await waitUntilReached(await record(store, makePut('b', 'kiwi')));
    expect(runs).toBe(3);
  });

  it('of a list runs again if any document may have entered it', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    const seen = new BehaviorSubject<readonly unknown[]>([]);
    live(() => documentsInList(baskets, 'filled')).subscribe(seen);
    await waitUntilReached(await record(store, makePut('a', 'fig'), makePut('a', 'plum')));
    await waitUntilReached(await record(store, makePut('new', 'kiwi')));
    await expect.poll(() => seen.value).toEqual([['kiwi'], ['fig', 'plum']]);
  });

  it('of a list runs again only after a change in this list', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    await waitUntilReached(await record(store, makePut('a', 'fig')));
    const runs = { filled: 0, unknown: 0 };
    const watch = (list: keyof typeof runs) =>
      live(function* (): RunningQuery<unknown> {
        runs[list] += 1;
        return yield* documentsInList(baskets, list);
      }).subscribe();
    watch('filled');
    watch('unknown');
    await expect.poll(() => runs).toEqual({ filled: 1, unknown: 1 });
    await waitUntilReached(await record(store, makePut('b', 'plum')));
    await expect.poll(() => runs).toEqual({ filled: 2, unknown: 1 });
    await waitUntilReached(await record(store, makeEmptied('b')));
    await expect.poll(() => runs).toEqual({ filled: 3, unknown: 1 });
  });

  it('emits nothing on request if nothing has changed', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    await waitUntilReached(await record(store, makePut('a', 'fig')));
    let runs = 0;
    const again = new Subject<void>();
    const answers: unknown[] = [];
    live(function* (): RunningQuery<unknown> {
      runs += 1;
      return yield* document(baskets, 'a');
    }, again).subscribe((answer) => answers.push(answer));
    await expect.poll(() => answers).toEqual([['fig']]);
    again.next();
    await expect.poll(() => runs).toBe(2);
    await waitUntilReached(await record(store, makePut('a', 'plum')));
    await expect.poll(() => answers).toEqual([['fig'], ['fig', 'plum']]);
  });

  it('misses no change while it runs, even of documents that it had not read before', async () => {
    const store = newStore();
    const inner = newDocuments();
    const answering = gate();
    const ask: Documents['query'] = async (query) => {
      const answer = await inner.query(query);
      await answering.pass();
      return answer;
    };
    const { live, waitUntilReached } = await openFor({ store, documents: { ...inner, query: ask } });
    await waitUntilReached(await record(store, makePut('a', 'b')));
    const answers: unknown[] = [];
    live(function* (): RunningQuery<unknown> {
      const [first = ''] = yield* document(baskets, 'a');
      return [first, yield* document(baskets, first)];
    }).subscribe((answer) => answers.push(answer));
    await expect.poll(answering.waiting).toBe(1);
    answering.letOne();
    await expect.poll(() => answers).toEqual([['b', []]]);
    await waitUntilReached(await record(store, makeEmptied('a'), makePut('a', 'c')));
    await expect.poll(answering.waiting).toBe(1);
    await waitUntilReached(await record(store, makePut('c', 'fig')));
    await waitUntilReached(await record(store, makePut('c', 'plum')));
    answering.letAll();
    await expect.poll(() => answers.at(-1)).toEqual(['c', ['fig', 'plum']]);
  });

  it('emits nothing before its models are built', async () => {
    const store = newStore();
    await record(store, makePut('a', 'fig'));
    const { documents, letAll, waiting } = gateCommits(newDocuments());
    const { live } = await openFor({ store, documents });
    const first = firstValueFrom(live(inBasket('a')));
    await expect.poll(waiting).toBe(1);
    letAll();
    expect(await first).toEqual(['fig']);
  });

  it.each(['the projection', 'the history', 'the documents'])(
    'completes when %s is closed',
    async (closed) => {
      const [store, documents] = [newStore(), newDocuments()];
      const { live, waitUntilReached, close } = await openFor({ store, documents });
      await waitUntilReached(await record(store, makePut('a', 'fig')));
      const all = lastValueFrom(live(inBasket('a')).pipe(toArray()));
      await waitUntilReached(await record(store, makePut('a', 'plum')));
      if (closed === 'the projection') void close();
      if (closed === 'the history') await store.close();
      if (closed === 'the documents') await documents.close();
      expect((await all).at(-1)).toEqual(['fig', 'plum']);
    },
  );

  it('fails with the error of the query', async () => {
    const store = newStore();
    const { live, waitUntilReached } = await openFor({ store });
    await waitUntilReached(await record(store, makePut('a', 'fig')));
    const failing = live(function* (): RunningQuery<number> {
      const count = yield* document(fruits, 'fig');
      if (count > 1) throw new Error('a bug in a query');
      return count;
    });
    const failed = lastValueFrom(failing.pipe(skip(1)));
    await record(store, makePut('a', 'fig'));
    await expect(failed).rejects.toThrow('a bug in a query');
  });
});

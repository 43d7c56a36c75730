import * as E from 'fp-ts/lib/Either.js';
import { expect, it, vi } from 'vitest';
import { baskets, makePut } from './contract/baskets.js';
import { document } from './query.js';
import { newDocuments, newStore, openFor, record } from './testing/library.js';

const basketA = () => document(baskets, 'a');

it('a projection that does not update answers from the documents that another one updates', async () => {
  const [store, documents] = [newStore(), newDocuments()];
  const watching = await openFor({ store, documents, updates: false });
  const position = await record(store, makePut('a', 'fig'));
  expect(await watching.now(basketA, 20)).toMatchObject({ left: { code: 'not-reached', position } });
  const shown: unknown[] = [];
  const subscription = watching.live(basketA).subscribe((fruits) => shown.push(fruits));
  const updating = await openFor({ store, documents });
  expect(await watching.now(basketA)).toEqual(E.right(['fig']));
  await record(store, makePut('a', 'plum'));
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(['fig', 'plum']));
  subscription.unsubscribe();
  void updating.close();
});

it('a projection that does not update ends its live answers when it or its documents are closed', async () => {
  const documents = newDocuments();
  const [first, second] = [
    await openFor({ documents, updates: false }),
    await openFor({ documents, updates: false }),
  ];
  const ended: string[] = [];
  first.live(basketA).subscribe({ complete: () => ended.push('first') });
  second.live(basketA).subscribe({ complete: () => ended.push('second') });
  void first.close();
  expect(ended).toEqual(['first']);
  await documents.close();
  expect(ended).toEqual(['first', 'second']);
});

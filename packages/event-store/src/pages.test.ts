import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { pages } from './pages.js';
import { storeError } from './store-error.js';

const filled = async (count: number) => {
  const store = inMemoryEventStore({ librarySystem: 'library-1' });
  await unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent())));
  return store;
};

const sizesOf = async (read: ReturnType<typeof pages>) => {
  const sizes: number[] = [];
  for await (const page of read) sizes.push((await unwrapAnswer(Promise.resolve(page))).events.length);
  return sizes;
};

describe('a long read', () => {
  it('comes in pages of 150', async () => {
    expect(await sizesOf(pages(await filled(400), 'everything'))).toEqual([150, 150, 100]);
  });

  it('of exactly full pages has no empty page', async () => {
    expect(await sizesOf(pages(await filled(300), 'everything'))).toEqual([150, 150]);
  });

  it('of an empty range has no page', async () => {
    expect(await sizesOf(pages(await filled(3), [{ types: ['Secured'] }]))).toEqual([]);
  });

  it('stays in its range', async () => {
    const store = await filled(600);
    expect(await sizesOf(pages(store, 'everything', { after: 100, upTo: 275 }))).toEqual([150, 25]);
  });

  it('reads a page only on request', async () => {
    const store = await filled(600);
    const read = vi.spyOn(store, 'read');
    const long = pages(store, 'everything');
    await long.next();
    expect(read).toHaveBeenCalledTimes(1);
    await long.return();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('ends with the first page that is not full', async () => {
    const store = await filled(200);
    const read = vi.spyOn(store, 'read');
    await sizesOf(pages(store, 'everything'));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('ends after the first error', async () => {
    const store = await filled(200);
    const away = E.left(storeError('store-unavailable', { store: 'The store', reason: 'it is away' }));
    const whole = store.read('everything', { limit: 150 });
    const read = vi.spyOn(store, 'read').mockReturnValueOnce(whole).mockResolvedValue(away);
    const outcomes: boolean[] = [];
    for await (const page of pages(store, 'everything')) outcomes.push(E.isRight(page));
    expect(outcomes).toEqual([true, false]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

import { expect, it, vi } from 'vitest';
import { createWorker } from './create-worker.js';

it('after a failed step the next one runs, also when work comes later', async () => {
  let work = ['fails', 'is done'];
  const done: string[] = [];
  const begin = createWorker(
    () => work.length > 0,
    () => {
      const [first = '', ...others] = work;
      work = others;
      if (first === 'fails') return Promise.reject(new Error(first));
      done.push(first);
      return Promise.resolve();
    },
  );
  begin();
  begin();
  await vi.waitFor(() => expect(done).toEqual(['is done']));
  work = ['comes later'];
  begin();
  await vi.waitFor(() => expect(done).toEqual(['is done', 'comes later']));
});

import { expect, it } from 'vitest';
import { makeCloser } from './closer.js';

it('closes the parts in the opposite order, each once and after the one before has closed', async () => {
  const closed: string[] = [];
  const { keep, close } = makeCloser();
  for (const name of ['stores', 'library', 'jobs'])
    keep({
      close: async () => {
        await Promise.resolve();
        closed.push(name);
      },
    });
  await close();
  await close();
  expect(closed).toEqual(['jobs', 'library', 'stores']);
});

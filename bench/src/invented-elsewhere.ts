import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TitleRecord } from '@torioki/catalogue';

const worker = fileURLToPath(new URL('inventing.worker.js', import.meta.url));

/** Invented titles from another process, so that this process needs no time or memory to make them. */
export async function* inventInProcess(count: number): AsyncGenerator<TitleRecord> {
  const inventing = fork(worker, [String(count)]);
  const some = async (): Promise<readonly TitleRecord[]> => {
    const made = once(inventing, 'message');
    inventing.send('more');
    const [titles] = (await made) as [readonly TitleRecord[]];
    return titles;
  };
  try {
    let coming = some();
    for (let titles = await coming; titles.length > 0; titles = await coming) {
      coming = some();
      yield* titles;
    }
  } finally {
    inventing.disconnect();
  }
}

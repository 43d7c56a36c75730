import { verifyChain } from '@torioki/event-store';
import {
  unwrapAnswer,
  conversationWith,
  racing,
  chooseRuns,
  type Raceable,
} from '@torioki/event-store/contract';
import fc from 'fast-check';
import { lastValueFrom, take, toArray } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';

describe('two processes that append to one boundary of one file', () => {
  const rounds = chooseRuns(100, 5_000);

  it(
    'win all rounds between them, and a third that subscribes sees all events',
    { timeout: 300_000 },
    async () => {
      const file = scratchFile();
      const store = await openStore(file);
      const seen = lastValueFrom(store.subscribe('everything', { after: 0 }).pipe(take(rounds), toArray()));
      const workers = [startWorker('race', [file]), startWorker('race', [file])];
      const racers = workers.map(conversationWith);
      expect(await Promise.all(racers.map(({ readLine }) => readLine()))).toEqual(['ready', 'ready']);
      for (let round = 1; round <= rounds; round += 1) {
        racers.reverse();
        const answers = await Promise.all(racers.map(({ sendLine }) => sendLine(`${round} ${round - 1}`)));
        expect([...answers].sort()).toEqual([`lost ${round}`, `won ${round}`]);
      }
      racers.forEach(({ leave }) => leave());
      expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
      const { events: recorded } = await unwrapAnswer(store.read('everything'));
      expect(recorded.map(({ data }) => data['round'])).toEqual(recorded.map((_, index) => index + 1));
      expect(await seen).toEqual(recorded);
      expect(await unwrapAnswer(verifyChain(store))).toMatchObject({ position: rounds });
      const winners = recorded.map(({ data }) => data['by']);
      const wins = workers.map(({ child }) => winners.filter((by) => by === child.pid).length);
      expect(Math.min(...wins)).toBeGreaterThan(0);
      console.info(`${rounds} rounds, won by each process: ${wins.join(' and ')}`);
    },
  );
});

/** The store on a file, in a separate process. */
const elsewhere = (file: string): Raceable => {
  const { sendLine } = conversationWith(startWorker('store', [file]));
  const verb =
    (name: string) =>
    async (...given: readonly unknown[]) =>
      JSON.parse(
        await sendLine(JSON.stringify([name, ...given.filter((one) => one !== undefined)])),
      ) as never;
  return { append: verb('append'), read: verb('read'), records: verb('records') };
};

racing({ afterEach, describe, expect, fc, it }, 'two processes on one file', async () => {
  const file = scratchFile();
  await openStore(file);
  return [elsewhere(file), elsewhere(file)];
});

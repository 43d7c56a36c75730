import { chooseRuns, type TestRunner, unwrapAnswer, type Worker } from '@torioki/event-store/contract';
import { registerIn } from '../someone.js';
import type { RegistryPlace } from './place.js';

/**
 * Returns the pseudonyms in a worker's output, by the word before them. Kills the worker after `most` lines.
 */
const listen = async ({ lines, child, ended }: Worker, most = Infinity) => {
  const received = { begins: [] as string[], done: [] as string[] };
  let left = most;
  for await (const line of lines) {
    const [word, borrower = ''] = line.split(' ');
    received[word as keyof typeof received].push(borrower);
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  }
  return { ...received, end: await ended };
};

export const manyBeginners = ({ describe, expect, it }: TestRunner, newPlace: () => RegistryPlace): void => {
  describe('several processes that begin something for one patron', () => {
    const times = chooseRuns(10, 200);

    it('use each pseudonym once and lose no report, even if one is killed', async () => {
      const place = newPlace();
      const registry = await place.open();
      const { patron } = await registerIn(registry);
      const start = (name: string) => place.start('beginner', patron, name, String(times));
      const all = await Promise.all([
        listen(start('one')),
        listen(start('other')),
        listen(start('killed'), times),
      ]);
      expect(all.map(({ end }) => end)).toEqual([0, 0, 'SIGKILL']);

      const { fresh, used, cart } = await unwrapAnswer(registry.findPseudonyms(patron));
      const done = new Set(all.flatMap((one) => one.done));
      const begun = new Set(all.flatMap((one) => one.begins));
      expect(new Set(used).size).toBe(used.length);
      expect([...done].filter((one) => !used.some((borrower) => borrower === one))).toEqual([]);
      expect(used.filter((one) => !begun.has(one))).toEqual([]);
      expect(used).not.toContain(fresh);
      expect(cart.filter(({ title }) => !title.startsWith('killed'))).toEqual([]);
      expect([0, 1]).toContain(cart.length);
      expect(await place.rows('borrower')).toHaveLength(used.length + 1);
      console.info(`${all.flatMap((one) => one.begins).length} begun under ${begun.size} pseudonyms`);
    }, 300_000);
  });
};

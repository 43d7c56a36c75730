import { answered, type TestRunner } from '@torioki/event-store/contract';
import type { Poison } from '../documents.js';
import { committed, serving, step } from './committed.js';
import type { Opened } from './opened.js';

const poison = (key: string | null, position: number, waiting = 0): Poison => ({
  key,
  position,
  type: 'Put',
  reason: 'it is rotten',
  waiting,
});

export const quarantining = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('quarantine', () => {
    it('contains one event for each key, and every event without a key', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      const quarantine = (...quarantined: readonly Poison[]) =>
        committed(documents, step(first, { quarantined }));
      await quarantine(poison('a', 3), poison('b', 4), poison(null, 5), poison(null, 6));
      await quarantine(poison('a', 3, 2), poison(null, 6));
      const where = { generation: first.id, model: 'baskets', retrying: false };
      expect(await answered(documents.quarantined())).toEqual([
        { ...poison('a', 3, 2), ...where },
        { ...poison('b', 4), ...where },
        { ...poison(null, 5), ...where },
        { ...poison(null, 6), ...where },
      ]);
    });

    it('no longer contains released events', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      const all = [poison('a', 3), poison('b', 4), poison(null, 5), poison(null, 6)];
      await committed(documents, step(first, { quarantined: all }));
      await committed(documents, step(first, { released: [poison('a', 3), poison(null, 6)] }));
      expect((await answered(documents.quarantined())).map(({ position }) => position)).toEqual([4, 5]);
    });

    it('can replace the event of a key by a later one', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await committed(documents, step(first, { quarantined: [poison('a', 3)] }));
      const later = { released: [poison('a', 3)], quarantined: [poison('a', 7)] };
      await committed(documents, step(first, later));
      expect((await answered(documents.quarantined())).map(({ position }) => position)).toEqual([7]);
    });

    it('is marked for another attempt until that has a result', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await committed(documents, step(first, { quarantined: [poison('a', 3), poison('b', 4)] }));
      await answered(documents.retry());
      const retrying = async () => (await answered(documents.quarantined())).map((one) => one.retrying);
      expect(await retrying()).toEqual([true, true]);
      await committed(documents, step(first, { quarantined: [poison('a', 3, 1)] }));
      expect(await retrying()).toEqual([true, true]);
      const tried = [poison('a', 3, 1)];
      await committed(documents, step(first, { released: tried, quarantined: tried }));
      expect(await retrying()).toEqual([false, true]);
    });

    it('is removed with its generation', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await committed(documents, step(first, { quarantined: [poison('a', 3)] }));
      await serving(documents, 'baskets', 9);
      expect(await answered(documents.quarantined())).toEqual([]);
    });
  });
};

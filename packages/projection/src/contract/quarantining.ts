import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import type { Poison } from '../documents.js';
import { commitStep, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

const poison = (key: string | null, position: number, waiting = 0): Poison => ({
  key,
  position,
  type: 'Put',
  reason: 'it is rotten',
  waiting,
});

export const quarantining = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('quarantine', () => {
    it('contains one event for each key, and every event without a key', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      const quarantine = (...quarantined: readonly Poison[]) =>
        commitStep(documents, step(first, { quarantined }));
      await quarantine(poison('a', 3), poison('b', 4), poison(null, 5), poison(null, 6));
      await quarantine(poison('a', 3, 2), poison(null, 6));
      const where = { generation: first.id, model: 'baskets', retrying: false };
      expect(await unwrapAnswer(documents.quarantined())).toEqual([
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
      await commitStep(documents, step(first, { quarantined: all }));
      await commitStep(documents, step(first, { released: [poison('a', 3), poison(null, 6)] }));
      expect((await unwrapAnswer(documents.quarantined())).map(({ position }) => position)).toEqual([4, 5]);
    });

    it('can replace the event of a key by a later one', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await commitStep(documents, step(first, { quarantined: [poison('a', 3)] }));
      const later = { released: [poison('a', 3)], quarantined: [poison('a', 7)] };
      await commitStep(documents, step(first, later));
      expect((await unwrapAnswer(documents.quarantined())).map(({ position }) => position)).toEqual([7]);
    });

    it('is marked for another attempt until that has a result', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await commitStep(documents, step(first, { quarantined: [poison('a', 3), poison('b', 4)] }));
      await unwrapAnswer(documents.retry());
      const retrying = async () => (await unwrapAnswer(documents.quarantined())).map((one) => one.retrying);
      expect(await retrying()).toEqual([true, true]);
      await commitStep(documents, step(first, { quarantined: [poison('a', 3, 1)] }));
      expect(await retrying()).toEqual([true, true]);
      const tried = [poison('a', 3, 1)];
      await commitStep(documents, step(first, { released: tried, quarantined: tried }));
      expect(await retrying()).toEqual([false, true]);
    });

    it('is removed with its generation', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 9);
      await commitStep(documents, step(first, { quarantined: [poison('a', 3)] }));
      await serving(documents, 'baskets', 9);
      expect(await unwrapAnswer(documents.quarantined())).toEqual([]);
    });
  });
};

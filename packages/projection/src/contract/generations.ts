import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { document } from '../query.js';
import { baskets } from './baskets.js';
import { change, commitStep, generation, owner, place, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

export const generations = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('generations', () => {
    it('are built from the first event, one build at a time', async () => {
      const documents = await open();
      const begun = await unwrapAnswer(documents.begin('baskets', 1));
      const checkpoint = emptyChain(documents.librarySystem);
      expect(begun).toMatchObject({ model: 'baskets', version: 1, is: 'building', checkpoint });
      await commitStep(documents, step(begun, { to: 7 }));
      const { owner: _, ...built } = { ...begun, checkpoint: place(7) };
      expect(await unwrapAnswer(documents.begin('baskets', 1))).toMatchObject(built);
      expect(await unwrapAnswer(documents.generations())).toEqual([{ ...built, owner }]);
    });

    it('drop a build for a build of another version', async () => {
      const documents = await open();
      const first = await unwrapAnswer(documents.begin('baskets', 1));
      await unwrapAnswer(documents.lease(owner, [first.id]));
      const second = await unwrapAnswer(documents.begin('baskets', 2));
      expect(await unwrapAnswer(documents.commit(owner, [step(first, { to: 1 })]))).toBe(false);
      expect(second.id).not.toBe(first.id);
      expect(await unwrapAnswer(documents.generations())).toEqual([second]);
      expect(await unwrapAnswer(documents.lease(owner, [first.id]))).toEqual({ mine: [], until: undefined });
    });

    it('answer queries once they serve, instead of the previous generation', async () => {
      const documents = await open();
      const query = () => document(baskets, 'a');
      const built = await unwrapAnswer(documents.begin('baskets', 1));
      await commitStep(documents, step(built, { to: 3, documents: [change('a', ['apple'], 2)] }));
      expect(await unwrapAnswer(documents.query(query))).toMatchObject({ shown: [], upTo: undefined });
      await commitStep(documents, step({ ...built, checkpoint: place(3) }, { serves: true }));
      expect(await unwrapAnswer(documents.query(query))).toMatchObject({ shown: ['apple'], upTo: 3 });

      const again = await unwrapAnswer(documents.begin('baskets', 1));
      await commitStep(documents, step(again, { to: 2, documents: [change('a', ['fig'], 2)] }));
      expect(await unwrapAnswer(documents.query(query))).toMatchObject({ shown: ['apple'], upTo: 3 });
      await commitStep(documents, step({ ...again, checkpoint: place(2) }, { to: 5, serves: true }));
      expect(await unwrapAnswer(documents.query(query))).toMatchObject({ shown: ['fig'], upTo: 5 });
      expect(await unwrapAnswer(documents.generations())).toEqual([
        { ...again, is: 'serving', checkpoint: place(5), owner },
      ]);
    });

    it('can be retired while they serve or are built, and then begin again', async () => {
      const documents = await open();
      const query = () => document(baskets, 'a');
      const first = await serving(documents, 'baskets', 3, [change('a', ['apple'], 2)]);
      const other = await serving(documents, 'fruits', 3);
      const second = await unwrapAnswer(documents.begin('baskets', 2));
      await unwrapAnswer(documents.lease(owner, [first.id, second.id]));
      await unwrapAnswer(documents.retire([first.id, second.id]));
      expect(await unwrapAnswer(documents.generations())).toEqual([{ ...other, owner: null }]);
      expect(await unwrapAnswer(documents.query(query))).toMatchObject({ shown: [], upTo: undefined });
      expect(await unwrapAnswer(documents.commit(owner, [step(first, { to: 4 })]))).toBe(false);
      expect(await unwrapAnswer(documents.begin('baskets', 1))).not.toMatchObject({ id: first.id });
      await unwrapAnswer(documents.retire([]));
      expect(await unwrapAnswer(documents.generations())).toHaveLength(2);
    });

    it('are swept in several steps after they are retired', async () => {
      const documents = await open();
      const many = Array.from({ length: 2_500 }, (_, index) => change(`key ${index}`, [index], 1));
      const first = await serving(documents, 'baskets', 1, many);
      const second = await serving(documents, 'baskets', 1, [change('key 1', ['kept'], 1)]);
      let sweeps = 0;
      while (await unwrapAnswer(documents.sweep())) sweeps += 1;
      expect(sweeps).toBeLessThan(10);
      const keys = many.map(({ key }) => key);
      expect(await unwrapAnswer(documents.read(first.id, keys))).toEqual([]);
      expect(await unwrapAnswer(documents.read(second.id, ['key 1']))).toHaveLength(1);
      expect(await generation(documents, second.id)).toEqual(second);
    });
  });
};

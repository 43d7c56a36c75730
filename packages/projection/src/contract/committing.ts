import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { change, commitStep, generation, owner, place, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

const awkward = ['', "'; DROP TABLE document; --", '鍵', '🗝', 'a\u0000b', 'key', 'Key', ' key', '%', '_'];

export const committing = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('a commit', () => {
    it('changes, adds and removes documents, and moves the checkpoint', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 2, [
        change('a', ['apple'], 1),
        change('b', ['fig'], 2),
      ]);
      await commitStep(
        documents,
        step(first, {
          to: 9,
          documents: [change('a', ['apple', 'fig'], 4), change('b', null, 5), change('c', [1], 9)],
        }),
      );
      const found = await unwrapAnswer(documents.read(first.id, ['c', 'b', 'a', 'nothing']));
      expect([...found].sort((one, other) => (one.key < other.key ? -1 : 1))).toEqual([
        { key: 'a', document: ['apple', 'fig'], position: 4 },
        { key: 'c', document: [1], position: 9 },
      ]);
      expect(await generation(documents, first.id)).toEqual({ ...first, checkpoint: place(9) });
    });

    it('stores every document unchanged, under every key', async () => {
      const documents = await open();
      const document = {
        text: 'a"\\\u2028é🍇',
        none: null,
        yes: true,
        number: -0.5e-7,
        list: [[], {}, ['x']],
      };
      const first = await serving(
        documents,
        'baskets',
        1,
        awkward.map((key) => change(key, { ...document, key }, 1)),
      );
      for (const key of awkward)
        expect(await unwrapAnswer(documents.read(first.id, [key]))).toEqual([
          { key, document: { ...document, key }, position: 1 },
        ]);
    });

    it('is refused completely if a checkpoint is elsewhere', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 2, [change('a', ['apple'], 1)]);
      const second = await serving(documents, 'fruits', 2);
      await unwrapAnswer(documents.lease(owner, [first.id, second.id]));
      const wrong = [
        step(first, { to: 3, documents: [change('a', ['fig'], 3)] }),
        step({ ...second, checkpoint: place(1) }, { to: 3 }),
      ];
      const ofAnotherTimeline = { ...second, checkpoint: { ...second.checkpoint, hash: 'f'.repeat(64) } };
      const lost = [step(first, { to: 3 }), step(ofAnotherTimeline, { to: 3 })];
      for (const steps of [wrong, wrong.toReversed(), lost]) {
        expect(await unwrapAnswer(documents.commit(owner, steps))).toBe(false);
        expect(await unwrapAnswer(documents.generations())).toEqual([first, second]);
        expect(await unwrapAnswer(documents.read(first.id, ['a']))).toMatchObject([{ document: ['apple'] }]);
      }
    });

    it('moves several generations together', async () => {
      const documents = await open();
      const [first, second] = [await serving(documents, 'baskets', 2), await serving(documents, 'fruits', 1)];
      await unwrapAnswer(documents.lease(owner, [first.id, second.id]));
      expect(
        await unwrapAnswer(documents.commit(owner, [step(first, { to: 4 }), step(second, { to: 4 })])),
      ).toBe(true);
      expect((await unwrapAnswer(documents.generations())).map(({ checkpoint }) => checkpoint)).toEqual([
        place(4),
        place(4),
      ]);
    });

    it('stores and returns thousands of documents', async () => {
      const documents = await open();
      const keys = Array.from({ length: 5_000 }, (_, index) => `key ${index}`);
      const first = await serving(
        documents,
        'baskets',
        1,
        keys.map((key) => change(key, [key], 1)),
      );
      expect(await unwrapAnswer(documents.read(first.id, keys))).toHaveLength(keys.length);
    });
  });
};

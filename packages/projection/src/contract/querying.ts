import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { countInList, document, documents as documentsOf, documentsInList, pageOfList } from '../query.js';
import type { Change } from '../documents.js';
import { baskets, fruits } from './baskets.js';
import { canAffect, readKeys } from './can-affect.js';
import { change, commitStep, owner, place, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

const placed = (key: string, list: string, place: string): Change => ({
  ...change(key, [key], 1),
  listing: { list, place },
});

export const querying = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('a query', () => {
    it('returns documents in the order of its keys, and the empty document for a missing one', async () => {
      const documents = await open();
      await serving(documents, 'baskets', 1, [change('a', ['apple'], 1), change('b', ['fig'], 1)]);
      const answer = await unwrapAnswer(documents.query(() => documentsOf(baskets, ['b', 'x', 'a', 'b'])));
      expect(answer.shown).toEqual([['fig'], [], ['apple'], ['fig']]);
      expect(answer.read).toEqual([readKeys('baskets', 'b', 'x', 'a', 'b')]);
    });

    it('returns the same object for a long document until it changes, so that results computed from it remain valid', async () => {
      const documents = await open();
      const long = Array.from({ length: 1_000 }, (_, number) => `鍵 ${number}`);
      const first = await serving(documents, 'baskets', 1, [change('a', long, 1), change('b', ['fig'], 1)]);
      const query = async () => (await unwrapAnswer(documents.query(() => document(baskets, 'a')))).shown;
      const before = await query();
      expect(before).toEqual(long);
      expect(await query()).toBe(before);
      await commitStep(documents, step(first, { to: 2, documents: [change('b', ['plum'], 2)] }));
      expect(await query()).toBe(before);

      const [moved] = await unwrapAnswer(documents.generations());
      const changed = [...long.slice(1), 'fig'];
      await commitStep(documents, step(moved ?? first, { to: 3, documents: [change('a', changed, 3)] }));
      expect(await query()).toEqual(changed);
    });

    it('can request further documents after the first answer', async () => {
      const documents = await open();
      await serving(documents, 'baskets', 4, [change('a', ['fig', 'plum'], 1)]);
      await serving(documents, 'fruits', 3, [change('fig', 2, 1), change('plum', 5, 1)]);
      const answer = await unwrapAnswer(
        documents.query(function* () {
          const held = yield* document(baskets, 'a');
          return (yield* documentsOf(fruits, held)).reduce((sum, count) => sum + count, 0);
        }),
      );
      expect(answer).toMatchObject({ shown: 7, upTo: 3 });
    });

    it('reports that a model does not serve yet', async () => {
      const documents = await open();
      await serving(documents, 'baskets', 4);
      const answer = await unwrapAnswer(
        documents.query(function* () {
          return [yield* document(baskets, 'a'), yield* document(fruits, 'fig')];
        }),
      );
      expect(answer).toMatchObject({ shown: [[], 0], upTo: undefined });
    });

    it('returns a part of a list in the order of its places, then of its keys', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1, [
        placed('k3', 'due', '2021-04-09'),
        placed('k1', 'due', '2021-04-11'),
        placed('k2', 'due', '2021-04-09'),
        placed('k4', 'due', '2021-04-12'),
        placed('k5', 'other', '2021-04-10'),
        change('k6', ['nowhere'], 1),
      ]);
      const keys = async (range: Parameters<typeof documentsInList>[2] = {}) =>
        (await unwrapAnswer(documents.query(() => documentsInList(baskets, 'due', range)))).shown.flat();
      expect(await keys()).toEqual(['k2', 'k3', 'k1', 'k4']);
      expect(await keys({ to: '2021-04-11' })).toEqual(['k2', 'k3', 'k1']);
      expect(await keys({ from: '2021-04-10' })).toEqual(['k1', 'k4']);
      expect(await keys({ from: '2021-04-09', to: '2021-04-09' })).toEqual(['k2', 'k3']);
      expect(await keys({ first: 3 })).toEqual(['k2', 'k3', 'k1']);
      expect(await keys({ after: { place: '2021-04-09', key: 'k2' }, first: 2 })).toEqual(['k3', 'k1']);
      expect(await keys({ after: { place: '2021-04-11', key: 'k1' }, to: '2021-04-11' })).toEqual([]);
      expect(await keys({ from: '2021-04-10', first: 1 })).toEqual(['k1']);
      const count = async (range: Parameters<typeof countInList>[2] = {}) =>
        (await unwrapAnswer(documents.query(() => countInList(baskets, 'due', range)))).shown;
      expect(await count()).toBe(4);
      expect(await count({ from: '2021-04-10', to: '2021-04-11' })).toBe(1);
      expect(await count({ to: '2021-04-09' })).toBe(2);
      expect(await count({ from: '2021-04-13' })).toBe(0);

      const moves = [placed('k2', 'due', '2021-04-30'), placed('k3', 'other', '1'), change('k1', [], 2)];
      await commitStep(documents, step(first, { documents: [...moves, change('k4', null, 2)] }));
      expect(await keys()).toEqual(['k2']);
    });

    it('returns a list page by page: each document once, and the end with the last page', async () => {
      const documents = await open();
      const filled = [
        ['fig', 'plum', 'fig'],
        ['fig'],
        ['plum'],
        ['fig', 'fig', 'fig', 'fig'],
        ['fig', 'plum'],
      ];
      const changes = filled.map((held, index) => ({
        ...change(`k${index}`, held, 1),
        listing: baskets.listed?.(held) ?? null,
      }));
      await serving(documents, 'baskets', 1, changes);
      const pages = async (first: number, range: { readonly to?: string } = {}) => {
        const found: number[][] = [];
        for (let after: Parameters<typeof pageOfList>[2]['after'] | null; after !== null;) {
          const page = { first, ...range, ...(after && { after }) };
          const { shown } = await unwrapAnswer(documents.query(() => pageOfList(baskets, 'filled', page)));
          found.push(shown.documents.map(({ length }) => length));
          after = shown.next;
        }
        return found;
      };
      expect(await pages(2)).toEqual([[1, 1], [2, 3], [4]]);
      expect(await pages(5)).toEqual([[1, 1, 2, 3, 4]]);
      expect(await pages(2, { to: '0002' })).toEqual([[1, 1], [2]]);
      expect(await pages(9, { to: '0000' })).toEqual([[]]);
    });

    it('that counts documents is affected by a document that leaves the list', async () => {
      const documents = await open();
      await serving(documents, 'baskets', 1, [placed('k1', 'due', '1')]);
      const { read } = await unwrapAnswer(documents.query(() => countInList(baskets, 'due')));
      const changed = (model: string) => [{ model, documents: [{ key: 'k1', listing: null }] }];
      expect(canAffect(changed('baskets'), ...read)).toBe(true);
      expect(canAffect(changed('fruits'), ...read)).toBe(false);
    });

    it('returns a list in the order of code points, whatever the language', async () => {
      const documents = await open();
      const places = ['', '2021', 'A', 'Z', 'a', 'z', 'ä', 'あ', '館', 'Ａ', '🗝'];
      const keys = ['K', 'k', 'か', 'ｋ', '🗝'];
      await serving(documents, 'baskets', 1, [
        ...places.toReversed().map((place) => placed(`at ${place}`, 'placed', place)),
        ...keys.toReversed().map((key) => placed(key, 'keyed', 'same')),
      ]);
      const list = async (name: string, range = {}) =>
        (await unwrapAnswer(documents.query(() => documentsInList(baskets, name, range)))).shown.flat();
      expect(await list('placed')).toEqual(places.map((place) => `at ${place}`));
      expect(await list('placed', { from: 'B', to: 'あ' })).toEqual([
        'at Z',
        'at a',
        'at z',
        'at ä',
        'at あ',
      ]);
      expect(await list('keyed')).toEqual(keys);
    });

    it('sees all documents as of one moment during commits', async () => {
      const documents = await open();
      let moved = [await serving(documents, 'baskets', 0), await serving(documents, 'fruits', 0)];
      await unwrapAnswer(
        documents.lease(
          owner,
          moved.map(({ id }) => id),
        ),
      );
      const writing = async () => {
        for (let to = 1; to <= 40; to += 1) {
          const steps = moved.map((one) => step(one, { to, documents: [change('a', [to], to)] }));
          expect(await unwrapAnswer(documents.commit(owner, steps))).toBe(true);
          moved = moved.map((one) => ({ ...one, checkpoint: place(to) }));
        }
      };
      const reading = async () => {
        for (let upTo: number | undefined = 0; upTo !== 40;) {
          const answer = await unwrapAnswer(
            documents.query(function* () {
              return [yield* document(baskets, 'a'), yield* document(fruits, 'a')].flat();
            }),
          );
          ({ upTo } = answer);
          expect(answer.shown).toEqual(upTo === 0 ? [0] : [upTo, upTo]);
        }
      };
      await Promise.all([writing(), reading(), reading()]);
    });

    it('rejects with its own error, and the documents answer the next query', async () => {
      const documents = await open();
      await serving(documents, 'baskets', 1);
      const failing = documents.query(function* () {
        yield* document(baskets, 'a');
        throw new Error('a bug in a query');
      });
      await expect(failing).rejects.toThrow('a bug in a query');
      expect(await unwrapAnswer(documents.query(() => document(baskets, 'a')))).toMatchObject({ shown: [] });
    });
  });
};

import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { concatMap, filter, firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { document } from '../query.js';
import type { DocumentChanges } from '../document-changes.js';
import type { Documents } from '../documents.js';
import { baskets } from './baskets.js';
import { canAffect, readKeys } from './can-affect.js';
import { change, commitStep, place, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

/** The changes that documents report from an action until their closing. */
const collectChanges = async (
  documents: Documents,
  act: () => Promise<unknown>,
): Promise<readonly DocumentChanges[]> => {
  const all = lastValueFrom(documents.changes.pipe(toArray()));
  await act();
  await documents.close();
  return all;
};

export const reporting = ({ describe, expect, it }: TestRunner, open: OpenDocuments): void => {
  describe('a report of changes', () => {
    it('lists the committed documents of the generations that serve', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const [changed = []] = await collectChanges(documents, () =>
        commitStep(documents, step(first, { to: 2, documents: [change('a', ['fig'], 2)] })),
      );
      expect(canAffect(changed, readKeys('baskets', 'a'))).toBe(true);
      expect(canAffect(changed, readKeys('baskets', 'b'))).toBe(false);
      expect(canAffect(changed, readKeys('fruits', 'a'))).toBe(false);
    });

    it('names the list that a document enters', async () => {
      const listing = { list: 'filled', place: '1' };
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const [changed = []] = await collectChanges(documents, () =>
        commitStep(documents, step(first, { to: 2, documents: [{ ...change('a', ['fig'], 2), listing }] })),
      );
      const readList = (model: string, list: string) => ({ model, keys: [], list });
      expect(canAffect(changed, readList('baskets', 'filled'))).toBe(true);
      expect(canAffect(changed, readList('baskets', 'other'))).toBe(false);
      expect(canAffect(changed, readList('fruits', 'filled'))).toBe(false);
    });

    it('arrives once a query sees the change', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const seen = firstValueFrom(
        documents.changes.pipe(
          filter((changed) => canAffect(changed, readKeys('baskets', 'a'))),
          concatMap(() => unwrapAnswer(documents.query(() => document(baskets, 'a')))),
          filter(({ shown }) => shown.length > 0),
        ),
      );
      await commitStep(documents, step(first, { to: 2, documents: [change('a', ['fig'], 2)] }));
      expect(await seen).toMatchObject({ shown: ['fig'], upTo: 2 });
    });

    it('names every document when another generation begins to serve, and none before', async () => {
      const documents = await open();
      const begun = await unwrapAnswer(documents.begin('baskets', 1));
      const changes = await collectChanges(documents, async () => {
        await commitStep(documents, step(begun, { to: 2, documents: [change('a', ['fig'], 2)] }));
        await commitStep(documents, step({ ...begun, checkpoint: place(2) }, { serves: true }));
      });
      for (const key of ['a', 'b'])
        expect(changes.map((changed) => canAffect(changed, readKeys('baskets', key)))).toEqual([false, true]);
    });

    it('names every document when the serving generation is retired', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const [changed = []] = await collectChanges(documents, () =>
        unwrapAnswer(documents.retire([first.id])),
      );
      expect(canAffect(changed, readKeys('baskets', 'a'))).toBe(true);
      expect(canAffect(changed, readKeys('fruits', 'a'))).toBe(false);
    });

    it('arrives when a build begins, and when the quarantine is marked for another attempt', async () => {
      const documents = await open();
      const changes = await collectChanges(documents, async () => {
        await unwrapAnswer(documents.begin('baskets', 1));
        await unwrapAnswer(documents.retry());
      });
      expect(changes.length).toBeGreaterThanOrEqual(2);
    });

    it('completes for subscribers after closing', async () => {
      const documents = await open();
      await documents.close();
      expect(await firstValueFrom(documents.changes, { defaultValue: 'nothing' })).toBe('nothing');
    });
  });
};

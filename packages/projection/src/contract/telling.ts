import { answered, type TestRunner } from '@torioki/event-store/contract';
import { concatMap, filter, firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { document } from '../asking.js';
import { concerns, type Changed } from '../changed.js';
import type { Documents } from '../documents.js';
import { baskets } from './baskets.js';
import { change, committed, place, serving, step } from './committed.js';
import type { Opened } from './opened.js';

const wanting = (model: string, ...keys: readonly string[]) => [{ of: 'keys', model, keys }] as const;

/** The changes reported during an action, until the documents are closed. */
const told = async (documents: Documents, act: () => Promise<unknown>): Promise<readonly Changed[]> => {
  const all = lastValueFrom(documents.changed.pipe(toArray()));
  await act();
  await documents.close();
  return all;
};

export const telling = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('a report of changes', () => {
    it('names the committed documents of serving generations', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const [changed = []] = await told(documents, () =>
        committed(documents, step(first, { to: 2, documents: [change('a', ['fig'], 2)] })),
      );
      expect(concerns(changed, wanting('baskets', 'a'))).toBe(true);
      expect(concerns(changed, wanting('baskets', 'b'))).toBe(false);
      expect(concerns(changed, wanting('fruits', 'a'))).toBe(false);
    });

    it('arrives once a query sees the change', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const seen = firstValueFrom(
        documents.changed.pipe(
          filter((changed) => concerns(changed, wanting('baskets', 'a'))),
          concatMap(() => answered(documents.ask(() => document(baskets, 'a')))),
          filter(({ shown }) => shown.length > 0),
        ),
      );
      await committed(documents, step(first, { to: 2, documents: [change('a', ['fig'], 2)] }));
      expect(await seen).toMatchObject({ shown: ['fig'], upTo: 2 });
    });

    it('names every document when another generation begins to serve, and none before', async () => {
      const documents = await open();
      const begun = await answered(documents.begin('baskets', 1));
      const changes = await told(documents, async () => {
        await committed(documents, step(begun, { to: 2, documents: [change('a', ['fig'], 2)] }));
        await committed(documents, step({ ...begun, checkpoint: place(2) }, { serves: true }));
      });
      for (const key of ['a', 'b'])
        expect(changes.map((changed) => concerns(changed, wanting('baskets', key)))).toEqual([false, true]);
    });

    it('names every document when the serving generation is retired', async () => {
      const documents = await open();
      const first = await serving(documents, 'baskets', 1);
      const [changed = []] = await told(documents, () => answered(documents.retire([first.id])));
      expect(concerns(changed, wanting('baskets', 'a'))).toBe(true);
      expect(concerns(changed, wanting('fruits', 'a'))).toBe(false);
    });

    it('arrives when a build begins, and when the quarantine is marked for another attempt', async () => {
      const documents = await open();
      const changes = await told(documents, async () => {
        await answered(documents.begin('baskets', 1));
        await answered(documents.retry());
      });
      expect(changes.length).toBeGreaterThanOrEqual(2);
    });

    it('completes for subscribers after closing', async () => {
      const documents = await open();
      await documents.close();
      expect(await firstValueFrom(documents.changed, { defaultValue: 'nothing' })).toBe('nothing');
    });
  });
};

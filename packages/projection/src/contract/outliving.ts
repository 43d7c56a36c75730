import { answered, eventually, type TestRunner } from '@torioki/event-store/contract';
import { filter, firstValueFrom, map } from 'rxjs';
import { document } from '../asking.js';
import { concerns } from '../changed.js';
import { baskets, fruits } from './baskets.js';
import { change, committed, owner, serving, step } from './committed.js';
import type { Opened } from './opened.js';

/** Tests of documents that are stored outside the process. */
export const outliving = ({ describe, expect, it }: TestRunner, open: Opened, reopen: Opened): void => {
  describe('documents that are opened again', () => {
    it('are unchanged', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5, [change('a', ['fig'], 4)]);
      const quarantined = [{ key: 'b', position: 3, type: 'Put', reason: 'it is rotten', waiting: 1 }];
      await committed(first, step(built, { quarantined }));
      const before = [await first.generations(), await first.quarantined()];
      await first.close();
      const second = await reopen(first.librarySystem);
      expect([await second.generations(), await second.quarantined()]).toEqual(before);
      expect(await answered(second.ask(() => document(baskets, 'a')))).toMatchObject({
        shown: ['fig'],
        upTo: 5,
      });
    });

    it('report the commits of others', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      const news = firstValueFrom(
        second.changed.pipe(
          map((changed) => concerns(changed, [{ of: 'keys', model: 'baskets', keys: ['a'] }])),
          filter((concerned) => concerned),
        ),
      );
      await committed(first, step(built, { to: 6, documents: [change('a', ['fig'], 6)] }));
      expect(await news).toBe(true);
      expect(await answered(second.ask(() => document(baskets, 'a')))).toMatchObject({
        shown: ['fig'],
        upTo: 6,
      });
    });
  });

  describe('a query', () => {
    it('sees no commit of others while it is answered', async () => {
      const first = await open();
      const built = [await serving(first, 'baskets', 1), await serving(first, 'fruits', 1)];
      await answered(
        first.lease(
          owner,
          built.map(({ id }) => id),
        ),
      );
      const second = await reopen(first.librarySystem);
      let meanwhile: Promise<boolean> | undefined;
      const commit = () =>
        answered(
          first.commit(
            owner,
            built.map((one) => step(one, { to: 2, documents: [change('a', ['fig'], 2)] })),
          ),
        );
      const query = function* () {
        const before = yield* document(baskets, 'a');
        meanwhile ??= commit();
        return { before, after: yield* document(fruits, 'a') };
      };
      expect(await answered(second.ask(query))).toMatchObject({ shown: { before: [], after: 0 }, upTo: 1 });
      expect(await meanwhile).toBe(true);
      expect(await answered(second.ask(query))).toMatchObject({ shown: { before: ['fig'] }, upTo: 2 });
    });
  });

  describe('a lease', () => {
    it('belongs to one worker, and only that worker can commit', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      const refused = await answered(second.lease('another', [built.id]));
      expect(refused.mine).toEqual([]);
      expect(refused.until).toBeGreaterThan(Date.now() - 1_000);
      expect(await answered(second.commit('another', [step(built, { to: 6 })]))).toBe(false);
      expect(await answered(first.commit(owner, [step(built, { to: 6 })]))).toBe(true);
    });

    it('is returned when the worker leases others or none', async () => {
      const first = await open();
      const baskets = await serving(first, 'baskets', 5);
      const fruits = await serving(first, 'fruits', 5);
      const second = await reopen(first.librarySystem);
      expect(await answered(second.lease('another', [baskets.id, fruits.id]))).toMatchObject({
        mine: [baskets.id],
      });
      await answered(first.lease(owner, []));
      expect(await answered(second.lease('another', [baskets.id, fruits.id]))).toEqual({
        mine: [baskets.id, fruits.id],
        until: undefined,
      });
      expect(await answered(first.commit(owner, [step(fruits, { to: 6 })]))).toBe(false);
    });

    it('is free again when its worker is silent for too long; that worker is refused later', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      await eventually(async () => {
        expect((await answered(second.lease('another', [built.id]))).mine).toEqual([built.id]);
      });
      const late = step(built, { to: 6, documents: [change('a', ['late'], 6)] });
      expect(await answered(first.commit(owner, [late]))).toBe(false);
      expect(await answered(second.commit('another', [step(built, { to: 7 })]))).toBe(true);
      expect(await answered(first.commit(owner, [late]))).toBe(false);
      expect(await answered(second.read(built.id, ['a']))).toEqual([]);
    });
  });
};

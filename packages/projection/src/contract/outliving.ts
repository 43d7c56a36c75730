import { unwrapAnswer, eventually, type TestRunner } from '@torioki/event-store/contract';
import { filter, firstValueFrom, map } from 'rxjs';
import { document } from '../query.js';
import { baskets, fruits } from './baskets.js';
import { canAffect, readKeys } from './can-affect.js';
import { change, commitStep, owner, serving, step } from './commit-step.js';
import type { OpenDocuments } from './open-documents-with.js';

/** Defines tests for documents that are stored outside the process. */
export const outliving = (
  { describe, expect, it }: TestRunner,
  open: OpenDocuments,
  reopen: OpenDocuments,
): void => {
  describe('documents that are opened again', () => {
    it('are unchanged', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5, [change('a', ['fig'], 4)]);
      const quarantined = [{ key: 'b', position: 3, type: 'Put', reason: 'it is rotten', waiting: 1 }];
      await commitStep(first, step(built, { quarantined }));
      const before = [await first.generations(), await first.quarantined()];
      await first.close();
      const second = await reopen(first.librarySystem);
      expect([await second.generations(), await second.quarantined()]).toEqual(before);
      expect(await unwrapAnswer(second.query(() => document(baskets, 'a')))).toMatchObject({
        shown: ['fig'],
        upTo: 5,
      });
    });

    it('report the commits of others', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      const news = firstValueFrom(
        second.changes.pipe(
          map((changed) => canAffect(changed, readKeys('baskets', 'a'))),
          filter((concerned) => concerned),
        ),
      );
      await commitStep(first, step(built, { to: 6, documents: [change('a', ['fig'], 6)] }));
      expect(await news).toBe(true);
      expect(await unwrapAnswer(second.query(() => document(baskets, 'a')))).toMatchObject({
        shown: ['fig'],
        upTo: 6,
      });
    });
  });

  describe('a query', () => {
    it('sees no commit of others while it is answered', async () => {
      const first = await open();
      const built = [await serving(first, 'baskets', 1), await serving(first, 'fruits', 1)];
      await unwrapAnswer(
        first.lease(
          owner,
          built.map(({ id }) => id),
        ),
      );
      const second = await reopen(first.librarySystem);
      let meanwhile: Promise<boolean> | undefined;
      const commit = () =>
        unwrapAnswer(
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
      expect(await unwrapAnswer(second.query(query))).toMatchObject({
        shown: { before: [], after: 0 },
        upTo: 1,
      });
      expect(await meanwhile).toBe(true);
      expect(await unwrapAnswer(second.query(query))).toMatchObject({ shown: { before: ['fig'] }, upTo: 2 });
    });
  });

  describe('a lease', () => {
    it('belongs to one worker, and only that worker can commit', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      const refused = await unwrapAnswer(second.lease('another', [built.id]));
      expect(refused.mine).toEqual([]);
      expect(refused.until).toBeGreaterThan(Date.now() - 1_000);
      expect(await unwrapAnswer(second.commit('another', [step(built, { to: 6 })]))).toBe(false);
      expect(await unwrapAnswer(first.commit(owner, [step(built, { to: 6 })]))).toBe(true);
    });

    it('is returned when the worker leases others or none', async () => {
      const first = await open();
      const baskets = await serving(first, 'baskets', 5);
      const fruits = await serving(first, 'fruits', 5);
      const second = await reopen(first.librarySystem);
      expect(await unwrapAnswer(second.lease('another', [baskets.id, fruits.id]))).toMatchObject({
        mine: [baskets.id],
      });
      await unwrapAnswer(first.lease(owner, []));
      expect(await unwrapAnswer(second.lease('another', [baskets.id, fruits.id]))).toEqual({
        mine: [baskets.id, fruits.id],
        until: undefined,
      });
      expect(await unwrapAnswer(first.commit(owner, [step(fruits, { to: 6 })]))).toBe(false);
    });

    it('is free again when its worker is silent for too long; that worker is refused later', async () => {
      const first = await open();
      const built = await serving(first, 'baskets', 5);
      const second = await reopen(first.librarySystem);
      await eventually(async () => {
        expect((await unwrapAnswer(second.lease('another', [built.id]))).mine).toEqual([built.id]);
      });
      const late = step(built, { to: 6, documents: [change('a', ['late'], 6)] });
      expect(await unwrapAnswer(first.commit(owner, [late]))).toBe(false);
      expect(await unwrapAnswer(second.commit('another', [step(built, { to: 7 })]))).toBe(true);
      expect(await unwrapAnswer(first.commit(owner, [late]))).toBe(false);
      expect(await unwrapAnswer(second.read(built.id, ['a']))).toEqual([]);
    });
  });
};

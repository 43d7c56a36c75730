import { randomUUID } from 'node:crypto';
import { findLastCursor } from '../cursor.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { ContractOptions } from './contract-options.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const seat = (by: string) => someEvent({ type: 'SeatTaken', tags: ['room:hall'], data: { by } });
const hall = [{ types: ['SeatTaken'], tags: ['room:hall'] }];

const inCellar = (by: string) => someEvent({ type: 'SeatTaken', tags: ['room:cellar'], data: { by } });
const cellar = [{ types: ['SeatTaken'], tags: ['room:cellar'] }];

export type Restorable = Pick<ContractOptions, 'endsWithItsHistory'> &
  Required<Pick<ContractOptions, 'backUp'>>;

/** Defines tests for adapters whose history can be restored under open stores. */
export const restoring = (
  { describe, expect, it }: TestRunner,
  open: OpenStore,
  reopen: OpenStore,
  { backUp, endsWithItsHistory = false }: Restorable,
): void => {
  describe.each([
    ['an older copy', 1],
    ['the empty history', 0],
  ])('a store under which %s was restored', (_, kept) => {
    const restored = async () => {
      const store = await open({ librarySystem: `library-${randomUUID()}` });
      const opening = { librarySystem: store.librarySystem, clock: () => new Date() };
      if (kept > 0) await unwrapAnswer(store.append([seat('Aya')]));
      const restore = await backUp(opening);
      await unwrapAnswer(store.append([seat('Mari'), seat('Ken')]));
      const { events, upTo } = await unwrapAnswer(store.read(hall));
      expect(events).toHaveLength(kept + 2);
      await restore();
      const anew = () => reopen({ librarySystem: store.librarySystem });
      const grow = async (count: number) => {
        await record(
          await anew(),
          Array.from({ length: count }, () => seat('Eri')),
        );
      };
      return { store, known: upTo, anew, grow };
    };

    it('reports that the history ends before the cursor of a decision, and records nothing', async () => {
      const { store, known, anew } = await restored();
      const append = store.append([seat('Taro')], { failIfEventsMatch: hall, after: known });
      await expectFailure('history-missing', append);
      expect(await findHeadPosition(await anew())).toBe(kept);
    });

    it('reports the change too after another store let the history grow to its former length', async () => {
      const { store, known, anew, grow } = await restored();
      await grow(2);
      const append = store.append([seat('Taro')], { failIfEventsMatch: hall, after: known });
      await expectFailure('history-changed', append);
      await expectFailure('history-changed', store.read(hall, { after: known }));
      expect(await findHeadPosition(await anew())).toBe(kept + 2);
    });

    it('reports the change too after the history has grown longer', async () => {
      const { store, known, anew, grow } = await restored();
      await grow(5);
      const append = store.append([seat('Taro')], { failIfEventsMatch: hall, after: known });
      await expectFailure('history-changed', append);
      await expectFailure(
        'history-changed',
        store.read([...hall.map((item) => ({ ...item, after: known }))]),
      );
      expect(await findHeadPosition(await anew())).toBe(kept + 5);
    });

    it('checks conditions against the present events', async () => {
      const { store: open, anew } = await restored();
      const another = await anew();
      const after = await unwrapAnswer(findLastCursor(another));
      for (const by of ['Eri', 'Jun', 'Rei']) await record(another, [inCellar(by)]);
      const store = endsWithItsHistory ? await anew() : open;
      const conflicting = store.append([inCellar('Taro')], { failIfEventsMatch: cellar, after });
      expect(await expectFailure('append-condition-failed', conflicting)).toEqual({
        positions: [1, 2, 3].map((nth) => kept + nth),
      });
      expect(
        await unwrapAnswer(store.append([seat('Taro')], { failIfEventsMatch: hall, after })),
      ).toMatchObject({
        last: { position: kept + 4 },
      });
      expect((await unwrapAnswer(store.read(cellar))).events).toHaveLength(3);
    });

    it('continues from the present history, which verifies', async () => {
      const { store: open, anew, grow } = await restored();
      await grow(2);
      const store = endsWithItsHistory ? await anew() : open;
      const { events, upTo } = await unwrapAnswer(store.read(hall));
      expect(events).toHaveLength(kept + 2);
      const { last } = await unwrapAnswer(
        store.append([seat('Taro')], { failIfEventsMatch: hall, after: upTo }),
      );
      expect(last.position).toBe(kept + 3);
      expect(await unwrapAnswer(store.check())).toEqual(await unwrapAnswer(findLastCursor(store)));
    });
  });
};

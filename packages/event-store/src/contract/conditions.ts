import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, findCursorAt, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const titleIs = (title: number) => [{ types: ['Reserved'], tags: [`title:${title}`] }];

const reserved = (title: number) => someEvent({ type: 'Reserved', tags: [`title:${title}`] });

export const conditions = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('a condition', () => {
    it('refuses the append and names the positions of the events that match, in order', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1), reserved(2), reserved(1), reserved(2), reserved(1)]));
      const refused = store.append([reserved(1)], {
        failIfEventsMatch: titleIs(1),
        after: await findCursorAt(store, 1),
      });
      expect(await expectFailure('append-condition-failed', refused)).toEqual({ positions: [3, 5] });
      expect(await findHeadPosition(store)).toBe(5);
    });

    it('ignores matching events up to its position', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1), reserved(1), reserved(2)]));
      const after2 = { failIfEventsMatch: titleIs(1), after: await findCursorAt(store, 2) };
      expect(await record(store, [reserved(3)], after2)).toMatchObject([{ position: 4 }]);
    });

    it('ignores the events of its own append', async () => {
      const store = await open();
      const nothing = { failIfEventsMatch: titleIs(1), after: await findCursorAt(store, 0) };
      expect(await record(store, [reserved(1), reserved(1)], nothing)).toHaveLength(2);
    });

    it('of everything refuses after any event', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1)]));
      const condition = { failIfEventsMatch: 'everything', after: await findCursorAt(store, 1) } as const;
      await unwrapAnswer(store.append([reserved(1)], condition));
      const refused = store.append([reserved(1)], condition);
      expect(await expectFailure('append-condition-failed', refused)).toEqual({ positions: [2] });
    });

    it('names the first hundred positions, even if more events match', async () => {
      const store = await open();
      await unwrapAnswer(store.append(Array.from({ length: 120 }, () => reserved(1))));
      const first = Array.from({ length: 100 }, (_, index) => index + 1);
      for (const failIfEventsMatch of [titleIs(1), 'everything'] as const) {
        const refused = store.append([reserved(1)], {
          failIfEventsMatch,
          after: await findCursorAt(store, 0),
        });
        expect(await expectFailure('append-condition-failed', refused)).toEqual({ positions: first });
      }
    });

    it('of no items never refuses', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1)]));
      const condition = { failIfEventsMatch: [], after: await findCursorAt(store, 0) };
      expect(await record(store, [reserved(1)], condition)).toMatchObject([{ position: 2 }]);
    });

    it('after a cursor beyond the end reports that the history ends before it', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1)]));
      const after = { position: 100, hash: (await findCursorAt(store, 1)).hash };
      const refused = store.append([reserved(2)], { failIfEventsMatch: titleIs(1), after });
      expect(await expectFailure('history-missing', refused)).toMatchObject({ position: 100 });
      expect(await findHeadPosition(store)).toBe(1);
    });

    it('after the cursor of another history reports that, even if nothing was recorded since', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1), reserved(1)]));
      const { hash } = await findCursorAt(store, 1);
      const refused = store.append([reserved(2)], { failIfEventsMatch: [], after: { position: 2, hash } });
      const { hash: found } = await findCursorAt(store, 2);
      expect(await expectFailure('history-changed', refused)).toMatchObject({
        position: 2,
        expected: hash,
        found,
      });
      expect(await findHeadPosition(store)).toBe(2);
    });

    it('names each position once, whichever items match there', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1)]));
      const failIfEventsMatch = [...titleIs(1), { types: ['Reserved'] }];
      const refused = store.append([reserved(1)], { failIfEventsMatch, after: await findCursorAt(store, 0) });
      expect(await expectFailure('append-condition-failed', refused)).toEqual({ positions: [1] });
    });

    it('is fulfilled once its cursor is after the conflict', async () => {
      const store = await open();
      await unwrapAnswer(store.append([reserved(1)]));
      const event = reserved(1);
      const stale = store.append([event], {
        failIfEventsMatch: titleIs(1),
        after: await findCursorAt(store, 0),
      });
      const { positions } = await expectFailure('append-condition-failed', stale);
      const fresh = {
        failIfEventsMatch: titleIs(1),
        after: await findCursorAt(store, Math.max(...positions)),
      };
      expect(await record(store, [event], fresh)).toMatchObject([{ position: 2 }]);
    });
  });
};

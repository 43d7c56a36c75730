import { answered, failedWith } from './answered.js';
import type { Opened } from './opened.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const titleIs = (title: number) => [{ types: ['Reserved'], tags: [`title:${title}`] }];

const reserved = (title: number) => someEvent({ type: 'Reserved', tags: [`title:${title}`] });

export const conditions = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('a condition', () => {
    it('refuses the append and names the positions of the events that match, in order', async () => {
      const store = await open();
      await answered(store.append([reserved(1), reserved(2), reserved(1), reserved(2), reserved(1)]));
      const refused = store.append([reserved(1)], { failIfEventsMatch: titleIs(1), after: 1 });
      expect(await failedWith('append-condition-failed', refused)).toEqual({ positions: [3, 5] });
      expect(await answered(store.head())).toBe(5);
    });

    it('does not mind matching events up to its position', async () => {
      const store = await open();
      await answered(store.append([reserved(1), reserved(1), reserved(2)]));
      const after2 = { failIfEventsMatch: titleIs(1), after: 2 };
      expect(await answered(store.append([reserved(3)], after2))).toMatchObject([{ position: 4 }]);
    });

    it('does not mind the events of its own append', async () => {
      const store = await open();
      const nothing = { failIfEventsMatch: titleIs(1), after: 0 };
      expect(await answered(store.append([reserved(1), reserved(1)], nothing))).toHaveLength(2);
    });

    it('of everything refuses after any event', async () => {
      const store = await open();
      const condition = { failIfEventsMatch: 'everything', after: 1 } as const;
      await answered(store.append([reserved(1)], condition));
      await answered(store.append([reserved(1)], condition));
      const refused = store.append([reserved(1)], condition);
      expect(await failedWith('append-condition-failed', refused)).toEqual({ positions: [2] });
    });

    it('of no items never refuses', async () => {
      const store = await open();
      await answered(store.append([reserved(1)]));
      const condition = { failIfEventsMatch: [], after: 0 };
      expect(await answered(store.append([reserved(1)], condition))).toMatchObject([{ position: 2 }]);
    });

    it('after what is not there yet does not refuse', async () => {
      const store = await open();
      await answered(store.append([reserved(1)]));
      const condition = { failIfEventsMatch: titleIs(1), after: 100 };
      expect(await answered(store.append([reserved(1)], condition))).toMatchObject([{ position: 2 }]);
    });

    it('names each position once, whichever items match there', async () => {
      const store = await open();
      await answered(store.append([reserved(1)]));
      const failIfEventsMatch = [...titleIs(1), { types: ['Reserved'] }];
      const refused = store.append([reserved(1)], { failIfEventsMatch, after: 0 });
      expect(await failedWith('append-condition-failed', refused)).toEqual({ positions: [1] });
    });

    it('is met again once it is stated after the conflict', async () => {
      const store = await open();
      await answered(store.append([reserved(1)]));
      const event = reserved(1);
      const stale = store.append([event], { failIfEventsMatch: titleIs(1), after: 0 });
      const { positions } = await failedWith('append-condition-failed', stale);
      const fresh = { failIfEventsMatch: titleIs(1), after: Math.max(...positions) };
      expect(await answered(store.append([event], fresh))).toMatchObject([{ position: 2 }]);
    });
  });
};

import type { StoredEvent } from '../event.js';
import { findLastCursor } from '../cursor.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findHeadPosition, findCursorAt, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const positionsOf = (events: readonly StoredEvent[]) => events.map(({ position }) => position);

export const appending = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('appending', () => {
    it('gives positions from 1 without gaps', async () => {
      const store = await open();
      expect(await findHeadPosition(store)).toBe(0);
      const first = await record(store, [someEvent()]);
      const next = await record(store, [someEvent(), someEvent()]);
      expect(positionsOf([...first, ...next])).toEqual([1, 2, 3]);
      expect(await findHeadPosition(store)).toBe(3);
    });

    it('leaves no gap for a refused append', async () => {
      const store = await open();
      await unwrapAnswer(store.append([someEvent()]));
      const unmet = { failIfEventsMatch: 'everything', after: await findCursorAt(store, 0) } as const;
      await expectFailure('append-condition-failed', store.append([someEvent(), someEvent()], unmet));
      expect(positionsOf(await record(store, [someEvent()]))).toEqual([2]);
    });

    it('records all of the events or none', async () => {
      const store = await open();
      const good = someEvent();
      await expectFailure('invalid-input', store.append([good, someEvent({ type: '' })]));
      const unmet = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: await findCursorAt(store, 0) };
      await unwrapAnswer(store.append([someEvent({ tags: ['copy:1'] })]));
      await expectFailure('append-condition-failed', store.append([good, someEvent(), someEvent()], unmet));
      expect(positionsOf(await unwrapAnswer(store.records()))).toEqual([1]);
    });

    it('returns the cursor of the last event', async () => {
      const store = await open();
      const { last, again } = await unwrapAnswer(store.append([someEvent(), someEvent()]));
      expect(again).toBe(false);
      expect(last).toEqual(await unwrapAnswer(findLastCursor(store)));
      expect(await unwrapAnswer(store.records())).toMatchObject([{ position: 1 }, last]);
    });

    it('records the given events in the given order', async () => {
      const store = await open();
      const given = [
        someEvent({ type: 'Reserved', schemaVersion: 2, tags: ['copy:1', 'title:1'] }),
        someEvent({ type: 'Secured', data: { title: '1Q84', copies: [1, 2] }, metadata: { by: 'staff' } }),
      ];
      expect(await record(store, given)).toMatchObject(given);
    });

    it('sorts tags by code unit and drops repeats', async () => {
      const store = await open();
      const tags = ['title:2', 'copy:1', '～', '𝄞', 'title:10', 'Title:1', 'copy:1', '書'];
      const [recorded] = await record(store, [someEvent({ tags })]);
      const sorted = ['Title:1', 'copy:1', 'title:10', 'title:2', '書', '𝄞', '～'];
      expect(recorded?.tags).toEqual(sorted);
      const found = await unwrapAnswer(store.read([{ tags: ['𝄞', '～'] }]));
      expect(found.events).toMatchObject([{ tags: sorted }]);
    });

    it("records the clock's instant, but never one earlier than the last", async () => {
      const noon = '2024-06-01T03:00:00.000Z';
      const later = '2024-06-01T03:00:00.001Z';
      const instants = [noon, '2024-06-01T02:59:59.999Z', '1999-12-31T00:00:00.000Z', later, noon];
      let appends = 0;
      const store = await open({ clock: () => new Date(instants[appends] ?? '') });
      for (; appends < instants.length; appends += 1)
        await unwrapAnswer(store.append([someEvent(), someEvent()]));
      const recordedAt = (await unwrapAnswer(store.records())).map((event) => event.recordedAt);
      expect(recordedAt).toEqual([...Array<string>(6).fill(noon), ...Array<string>(4).fill(later)]);
    });

    it('is not affected by later changes to the given events', async () => {
      const store = await open();
      const data = { pickup: 'counter' };
      const tags = ['copy:1'];
      const [recorded] = await record(store, [someEvent({ data, tags })]);
      data.pickup = 'branch';
      tags[0] = 'copy:2';
      expect(recorded).toMatchObject({ data: { pickup: 'counter' }, tags: ['copy:1'] });
      expect(await unwrapAnswer(store.records())).toEqual([recorded]);
    });
  });
};

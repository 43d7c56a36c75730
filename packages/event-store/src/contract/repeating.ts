import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { loseReplies } from './lose-replies.js';
import { findHeadPosition, findCursorAt, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const pair = () => [
  someEvent({ tags: ['copy:1', 'title:1'], data: { rank: 1, with: { pickup: 'counter', days: 7 } } }),
  someEvent({ type: 'ReadingOrderSet' }),
];

export const repeating = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('appending the same ids again', () => {
    it('returns the first result and writes nothing', async () => {
      const store = await open();
      const events = pair();
      const { last } = await unwrapAnswer(store.append(events));
      await unwrapAnswer(store.append([someEvent()]));
      expect(await unwrapAnswer(store.append(events))).toEqual({ last, again: true });
      expect(await findHeadPosition(store)).toBe(3);
    });

    it('does so even when the condition would now fail', async () => {
      const store = await open();
      const events = pair();
      const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: await findCursorAt(store, 0) };
      const { last } = await unwrapAnswer(store.append(events, condition));
      expect(await unwrapAnswer(store.append(events, condition))).toEqual({ last, again: true });
      expect(await findHeadPosition(store)).toBe(2);
    });

    it('ignores differences in metadata, tag order and key order', async () => {
      const store = await open();
      const [event] = pair();
      const first = await record(store, [someEvent({ ...event, metadata: { attempt: 1 } })]);
      const again = someEvent({
        ...event,
        tags: ['title:1', 'copy:1', 'title:1'],
        data: { with: { days: 7, pickup: 'counter' }, rank: 1 },
        metadata: { attempt: 2 },
      });
      expect(await unwrapAnswer(store.append([again]))).toMatchObject({ again: true });
      expect(await unwrapAnswer(store.records())).toEqual(first);
    });

    it.each([
      ['type', { type: 'Cancelled' }],
      ['schema version', { schemaVersion: 2 }],
      ['tags', { tags: ['copy:1'] }],
      ['data', { data: { rank: 2 } }],
    ])('with another %s is an error', async (_, changed) => {
      const store = await open();
      const events = pair();
      await unwrapAnswer(store.append([someEvent(), ...events]));
      const [first, second] = events;
      const other = store.append([someEvent({ ...first, ...changed }), someEvent(second)]);
      expect(await expectFailure('event-id-reused', other)).toEqual({ id: first?.id, position: 2 });
      expect(await findHeadPosition(store)).toBe(3);
    });

    it('with another body is an error before the condition is checked', async () => {
      const store = await open();
      const event = someEvent();
      await unwrapAnswer(store.append([event]));
      const condition = { failIfEventsMatch: 'everything', after: await findCursorAt(store, 0) } as const;
      await expectFailure('event-id-reused', store.append([{ ...event, type: 'Cancelled' }], condition));
    });

    it('is an error if only some of them are recorded', async () => {
      const store = await open();
      const [old, unknown] = pair();
      await unwrapAnswer(store.append([someEvent(old)]));
      const partly = store.append([someEvent(unknown), someEvent(old)]);
      expect(await expectFailure('events-partly-known', partly)).toEqual({
        known: [old?.id],
        unknown: [unknown?.id],
      });
      expect(await findHeadPosition(store)).toBe(1);
    });

    it('is not affected by changes to the given events during the append', async () => {
      const store = await open();
      const data = { rank: 1 };
      const event = someEvent({ data });
      const first = store.append([event]);
      data.rank = 2;
      await unwrapAnswer(first);
      expect(await unwrapAnswer(store.records())).toMatchObject([{ data: { rank: 1 } }]);
      data.rank = 1;
      const again = store.append([event]);
      data.rank = 2;
      expect(await unwrapAnswer(again)).toMatchObject({ again: true });
    });

    it('at the same moment records them once', async () => {
      const store = await open();
      const events = pair();
      const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: await findCursorAt(store, 0) };
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.append(events, condition)));
      const recorded = await unwrapAnswer(store.records());
      expect(recorded).toHaveLength(2);
      const appended = await Promise.all(answers.map((answer) => unwrapAnswer(Promise.resolve(answer))));
      expect(appended.filter(({ again }) => !again)).toHaveLength(1);
      expect(appended.map(({ last }) => last)).toEqual(appended.map(() => appended[0]?.last));
    });

    it('after a lost reply returns the recorded result', async () => {
      const store = await open();
      const events = pair();
      await expectFailure('store-unavailable', loseReplies(store).append(events));
      const recorded = await unwrapAnswer(store.records());
      expect(recorded).toHaveLength(2);
      expect(await unwrapAnswer(store.append(events))).toMatchObject({ last: { position: 2 }, again: true });
    });
  });
};

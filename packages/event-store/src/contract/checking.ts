import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '../in-memory.js';
import { findLastCursor } from '../cursor.js';
import { pageSize } from '../pages.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const some = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    someEvent({
      type: index % 2 === 0 ? 'Reserved' : 'Secured',
      tags: [`title:${index % 7}`, `copy:${index % 3}`],
      data: { 書: index, nested: [{ z: 1, a: 2 }] },
    }),
  );

export const checking = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('a check', () => {
    it('of an empty history returns its root', async () => {
      const store = await open();
      expect(await unwrapAnswer(store.check())).toEqual(await unwrapAnswer(findLastCursor(store)));
    });

    it('of recorded and copied events returns the last cursor, whatever earlier cursors are noted', async () => {
      const librarySystem = `library-${randomUUID()}`;
      const source = inMemoryEventStore({ librarySystem });
      await unwrapAnswer(source.append(some(pageSize + 1)));
      const store = await open({ librarySystem });
      await unwrapAnswer(store.copy(await unwrapAnswer(source.records())));
      await unwrapAnswer(store.append(some(pageSize)));
      const head = await unwrapAnswer(findLastCursor(store));
      const noted = await Promise.all([0, 1, pageSize, head.position].map((at) => findCursorAt(store, at)));
      expect(await unwrapAnswer(store.check(noted))).toEqual(head);
    });
  });

  describe('a rebuilt index', () => {
    it('finds the same events as before', async () => {
      const store = await open();
      await unwrapAnswer(store.append(some(2 * pageSize + 1)));
      const queries = [[{ types: ['Secured'], tags: ['title:3'] }], [{ tags: ['copy:1'] }]];
      const read = () => Promise.all(queries.map((query) => unwrapAnswer(store.read(query))));
      const before = await read();
      await unwrapAnswer(store.reindex());
      expect(await read()).toEqual(before);
      const head = await unwrapAnswer(store.check());
      const again = await unwrapAnswer(store.append([someEvent()], { failIfEventsMatch: [], after: head }));
      expect(again.last.position).toBe(head.position + 1);
      expect(await unwrapAnswer(store.check())).toEqual(again.last);
    });

    it('still contains every id', async () => {
      const store = await open();
      const events = some(3);
      const { last } = await unwrapAnswer(store.append(events));
      await unwrapAnswer(store.reindex());
      expect(await unwrapAnswer(store.append(events))).toEqual({ last, again: true });
    });
  });
};

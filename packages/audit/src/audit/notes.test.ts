import type { StoredEvent } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { collectNotes } from './notes.js';

const recordedAt = '2021-04-08T01:00:00.000Z';
const recorded = (position: number, at: string) =>
  ({ position, recordedAt, data: { at } }) as unknown as StoredEvent;

it('checks each of several events recorded together', () => {
  const { notes, look } = collectNotes();
  const [late, inTime, early] = ['2021-04-07T00:59:59.999Z', recordedAt, '2021-04-08T01:00:00.001Z'];
  look([recorded(1, inTime), recorded(2, late), recorded(3, late), recorded(4, early)]);
  expect(notes).toEqual({
    happenedLater: [{ from: 4, upTo: 4 }],
    recordedLate: [{ from: 2, upTo: 3 }],
    heldUp: [],
  });
});

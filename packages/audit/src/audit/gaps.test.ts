import type { RecordOrEvent } from '@torioki/event-store/adapter';
import { describe, expect, it } from 'vitest';
import { collectGaps } from './gaps.js';

/** An event without a command. */
const eventAt = (position: number): RecordOrEvent => ({
  ...{ position, id: `${position}`, type: 'Reserved', schemaVersion: 1, tags: [], data: {} },
  ...{ metadata: {}, recordedAt: '2021-04-01T00:00:00.000Z', hash: '' },
});

const passing = (positions: readonly number[], upTo: number) => {
  const gaps = collectGaps();
  positions.forEach((position) => gaps.passes(eventAt(position)));
  gaps.ends(upTo);
  return gaps.first();
};

describe('in a history up to 4', () => {
  it.each([
    ['no event is missing', [1, 2, 3, 4], undefined],
    ['the first event is missing', [2, 3, 4], 1],
    ['an event in the middle is missing', [1, 3, 4], 2],
    ['only the last event is missing', [1, 2, 3], 4],
    ['all events are missing', [], 1],
  ])('detects that %s', (_, positions, first) => {
    expect(passing(positions, 4)).toBe(first);
  });
});

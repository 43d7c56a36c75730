import { findLastCursor, inMemoryEventStore, orThrow } from '@torioki/event-store';
import type { Actor, LocationId, StaffCode } from '@torioki/lending';
import { secure, story, type Story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { rankUnusual } from './unusual.js';

const member = (n: number): Actor => ({
  ...{ role: 'counter', location: 'HQ' as LocationId },
  staff: `S-${n}` as StaffCode,
});

/** Each of three members of staff secures four copies. The second undoes each at first, and the third undoes one. */
const history = Array.from('abcdefghijkl').reduce<Story>((before, title, index) => {
  const [copy, actor] = [`${title}-1`, member(1 + (index % 3))];
  const reserved = before.reserve(index + 1, [index + 1, title, 'hq']);
  const mistake = { ...secure(copy), actor };
  const isUndone = index % 3 === 1 || index === 2;
  const undone = isUndone ? reserved.byMistake(index, mistake).withFields({ actor }) : reserved;
  return undone.secure(copy).withFields({ actor });
}, story);

const rank = async (byStaff: boolean) => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  orThrow(await store.copy(await history.recorded()));
  return orThrow(await rankUnusual(store, { upTo: orThrow(await findLastCursor(store)), byStaff })).undone;
};

describe('the undone commands', () => {
  it('are ranked by staff code, compared with all others', async () => {
    expect(await rank(true)).toEqual({
      cases: [
        { location: 'HQ', staff: 'S-2', undone: 4, given: 12, usual: expect.closeTo(1.2) as number },
        { location: 'HQ', staff: 'S-3', undone: 1, given: 6, usual: 1.5 },
      ],
      compared: 3,
      isBlind: false,
    });
  });

  it('are counted at places without a request for staff codes; one place has nothing to compare', async () => {
    expect(await rank(false)).toEqual({
      cases: [{ location: 'HQ', staff: null, undone: 5, given: 22, usual: 0 }],
      compared: 1,
      isBlind: true,
    });
  });
});

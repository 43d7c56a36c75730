import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const reserved = { code: 'already-reserved', title: 'a' } as const;
const borrowed = { code: 'already-borrowed', title: 'a' } as const;
const twice = { code: 'title-twice', title: 'a' } as const;

describe('RESERVE-3. A borrower does not wait for a title twice, nor for one that is at home already', () => {
  it('allows a title that the borrower has nothing of', () =>
    story.reserve(1, [9, 'a', 'hq']).emits('Reserved'));

  it.each(['waiting', 'noticed'] as const)('refuses one that the borrower waits for: %s', (stage) =>
    story.reach(stage, 'a-1').reserve(1, [9, 'a', 'hq']).isRefused(reserved),
  );

  it.each(['hq', 'home'] as const)('refuses one that the borrower has from %s', (place) =>
    story.reach('lent', 'a-1', place).reserve(1, [9, 'a', 'hq']).isRefused(borrowed),
  );

  it('refuses the same title on two lines, and says so once', () =>
    story.reserve(1, [7, 'a', 'hq'], [8, 'b', 'hq'], [9, 'a', 'hq'], [10, 'a', 'hq']).isRefused(twice));

  it.each([
    ['waits for', reserved, story.reach('waiting', 'a-1')],
    ['has', borrowed, story.reach('lent', 'a-1')],
  ])(
    'says once of a title on two lines that the borrower %s it, and that it is there twice',
    (_, refusal, told) => told.reserve(1, [8, 'a', 'hq'], [9, 'a', 'hq']).isRefused(refusal, twice),
  );

  it('gives every reason that holds of a title, in the order of the rule', () =>
    story
      .reach('waiting', 'a-1')
      .addBorrowedCopy('a-5')
      .pickUp('a-5', 1, 'hq', 5)
      .reserve(1, [8, 'a', 'hq'], [9, 'a', 'hq'])
      .isRefused(borrowed, reserved, twice));

  it('allows one that was cancelled or returned, and one that another borrower waits for or has', async () => {
    for (const told of [
      story.reach('waiting', 'a-1').cancel(1, 1),
      story.reach('lent', 'a-1').acceptReturn('a-1', 'hq'),
      story.reach('waiting', 'a-1', 'hq', 2),
      story.reach('lent', 'a-1', 'hq', 2),
    ])
      await told.reserve(1, [9, 'a', 'hq']).emits('Reserved');
  });
});

import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const reserved = { code: 'already-reserved', title: 'a' } as const;
const borrowed = { code: 'already-borrowed', title: 'a' } as const;
const twice = { code: 'title-twice', title: 'a' } as const;

describe('RESERVE-3. A borrower cannot reserve a title twice, or reserve a title on loan to the borrower', () => {
  it('allows a title that the borrower neither reserved nor borrowed', () =>
    story.reserve(1, [9, 'a', 'hq']).emits('Reserved'));

  it.each(['waiting', 'noticed'] as const)('refuses a title that the borrower reserved: %s', (stage) =>
    story.reach(stage, 'a-1').reserve(1, [9, 'a', 'hq']).isRefused(reserved),
  );

  it.each(['hq', 'home'] as const)('refuses a title that the borrower has from %s', (place) =>
    story.reach('lent', 'a-1', place).reserve(1, [9, 'a', 'hq']).isRefused(borrowed),
  );

  it('refuses the same title on two lines, with one reason', () =>
    story.reserve(1, [7, 'a', 'hq'], [8, 'b', 'hq'], [9, 'a', 'hq'], [10, 'a', 'hq']).isRefused(twice));

  it.each([
    ['waits for', reserved, story.reach('waiting', 'a-1')],
    ['has', borrowed, story.reach('lent', 'a-1')],
  ])(
    'reports once for a title on two lines that the borrower %s it, and once that it is there twice',
    (_, refusal, variant) => variant.reserve(1, [8, 'a', 'hq'], [9, 'a', 'hq']).isRefused(refusal, twice),
  );

  it('gives every reason for a title, in the order of the rule', () =>
    story
      .reach('waiting', 'a-1')
      .addBorrowedCopy('a-5')
      .pickUp('a-5', 1, 'hq', 5)
      .reserve(1, [8, 'a', 'hq'], [9, 'a', 'hq'])
      .isRefused(borrowed, reserved, twice));

  it('allows a title that was cancelled or returned, and one that another borrower reserved or has', async () => {
    for (const variant of [
      story.reach('waiting', 'a-1').cancel(1, 1),
      story.reach('lent', 'a-1').acceptReturn('a-1', 'hq'),
      story.reach('waiting', 'a-1', 'hq', 2),
      story.reach('lent', 'a-1', 'hq', 2),
    ])
      await variant.reserve(1, [9, 'a', 'hq']).emits('Reserved');
  });
});

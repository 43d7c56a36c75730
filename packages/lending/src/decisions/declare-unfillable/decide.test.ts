import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const noneLeft = story.reach('waiting', 'a-1').reserve(2, [2, 'a', 'hq']).withdraw('a-1');
const ended = noneLeft.declareUnfillable(1);
const elsewhere = (is: string) =>
  ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['waiting'] }) as const;

describe('DeclareUnfillable', () => {
  it('ends the reservation, one at a time, by the clock or by staff', async () => {
    await ended.emits(['Unfillable', { reservation: 1, title: 'a', borrower: 1 }]);
    await ended
      .declareUnfillable(2)
      .withFields({ actor: staff('general-materials') })
      .emits(['Unfillable', { reservation: 2 }]);
  });

  it('lets the borrower reserve again, and refuses because the title is not held', () =>
    ended.reserve(1, [3, 'a', 'hq']).isRefused({ code: 'title-not-held', title: 'a' }));

  it('refuses a second time', () => ended.declareUnfillable(1).isRefused(elsewhere('unfillable')));

  it.each([
    ['secured', story.reach('secured', 'a-1')],
    ['filled', story.reach('lent', 'a-1')],
    ['cancelled', noneLeft.cancel(1, 1)],
  ])('refuses a reservation that is %s', (is, variant) =>
    variant.declareUnfillable(1).isRefused(elsewhere(is)),
  );
});

import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const elsewhere = (is: string) =>
  ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['noticed'] }) as const;

describe('Ship', () => {
  it('begins no loan for a branch', () =>
    story.reach('shipped', 'a-1', 'wkn').emits([
      'Shipped',
      {
        on: '2021-04-09',
        reservation: 1,
        copy: 'a-1',
        title: 'a',
        borrower: 1,
        location: 'WKN',
        group: null,
      },
    ]));

  it('refuses a copy without a notice, or one that has left', async () => {
    await story.reach('secured', 'a-1', 'wkn').ship(1, 1).isRefused(elsewhere('secured'));
    await story.reach('shipped', 'a-1', 'wkn').ship(1, 1).isRefused(elsewhere('shipped'));
  });

  it('gives every reason, in the order of the rules', () =>
    story
      .reach('secured', 'a-1', 'wkn')
      .at('2021-04-08 20:30')
      .recordNotice(1)
      .ship(1, 1)
      .isRefused(
        { code: 'not-a-dispatch-day', day: '2021-04-08' },
        { code: 'noticed-today', noticedOn: '2021-04-08' },
      ));
});

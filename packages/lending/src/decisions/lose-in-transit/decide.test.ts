import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const shipped = story
  .addCopy('a-2')
  .addCopy('a-3')
  .reach('shipped', 'a-1', 'wkn')
  .reserve(2, [2, 'a', 'wkn']);
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['in-transit-out'] }) as const;

describe('LoseInTransit', () => {
  it('makes the copy missing, and the reservation waits again (A55)', async () => {
    const lost = shipped.loseInTransit(1);
    await lost.emits([
      'TransitLost',
      { reservation: 1, copy: 'a-1', title: 'a', borrower: 1, location: 'WKN' },
    ]);
    await lost.receiveAtHeadquarters('a-1').isRefused({
      code: 'copy-elsewhere',
      copy: 'a-1',
      is: 'missing',
      expected: ['in-transit-out', 'to-send-back', 'in-transit-back'],
    });
  });

  it('gives the reservation its old place, before later ones', async () => {
    const next = shipped.loseInTransit(1).secure('a-2');
    await next.emits(['Secured', { reservation: 1 }]);
    await next.secure('a-3').emits(['Secured', { reservation: 2 }]);
  });

  it('lets the borrower change the reservation again, and still counts it', () =>
    shipped.loseInTransit(1).reserve(1, [3, 'a', 'wkn']).isRefused({ code: 'already-reserved', title: 'a' }));

  it('also accepts a copy on its way to a counter', () =>
    story.reach('secured', 'a-1', 'gikai').ship(1, 9).recordNotice(1).loseInTransit(1).emits('TransitLost'));

  it.each([
    ['secured', 'set-aside'],
    ['noticed', 'set-aside'],
    ['arrived', 'at-branch'],
  ] as const)('refuses a reservation that is %s, whose copy is %s', (stage, is) =>
    story.reach(stage, 'a-1', 'wkn').loseInTransit(1).isRefused(elsewhere(is)),
  );

  it('refuses a waiting reservation', () =>
    story
      .reach('waiting', 'a-1')
      .loseInTransit(1)
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'waiting',
        expected: ['secured', 'noticed', 'shipped', 'arrived'],
      }));
});

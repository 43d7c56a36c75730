import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const back = story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn');
const checkedIn = [
  'ReceivedAtHeadquarters',
  { copy: 'a-1', title: 'a', location: 'WKN', removed: null },
] as const;
const elsewhere = (is: string) =>
  ({
    code: 'copy-elsewhere',
    copy: 'a-1',
    is,
    expected: ['in-transit-out', 'to-send-back', 'in-transit-back'],
  }) as const;
const cameBack = ['CameBack', { reservation: 1, copy: 'a-1', title: 'a', location: 'WKN' }] as const;

describe('ReceiveAtHeadquarters', () => {
  it('puts a copy that came back on the shelf, without other events if no patron waits (S37)', () =>
    back.receiveAtHeadquarters('a-1').emits(checkedIn));

  it('sets it aside for the first waiting reservation (S37)', () =>
    back
      .reserve(2, [2, 'a', 'hq'])
      .receiveAtHeadquarters('a-1')
      .emits(checkedIn, ['Secured', { reservation: 2 }]));

  it.each(['shipped', 'arrived'] as const)(
    'accepts a copy whose reservation was cancelled while it was %s',
    (stage) =>
      story.reach(stage, 'a-1', 'wkn').cancelByStaff(1).receiveAtHeadquarters('a-1').emits(checkedIn),
  );

  describe('of a parcel that came back undelivered', () => {
    const away = story.reach('shipped', 'a-1', 'wkn');

    it('secures it for its own reservation, which waits again in its old place', () =>
      away
        .reserve(2, [2, 'a', 'hq'])
        .receiveAtHeadquarters('a-1')
        .emits(cameBack, ['Secured', { reservation: 1, copy: 'a-1' }]));

    it('secures it for an older reservation that is no longer suspended', () =>
      story
        .withPolicy({ suspension: { mostDays: 30 } })
        .reserve(2, [2, 'a', 'hq'])
        .suspendReservation(2, 2, 10)
        .reach('shipped', 'a-1', 'wkn')
        .at('2021-04-12 10:00')
        .receiveAtHeadquarters('a-1')
        .emits(cameBack, ['Secured', { reservation: 2, copy: 'a-1' }]));

    it('keeps the turn of a sibling', async () => {
      const order = story.reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'wkn']).secure('a-1');
      const back = order
        .at('2021-04-03 20:00')
        .recordNotice(1)
        .at('2021-04-09 10:00')
        .ship(1)
        .receiveAtHeadquarters('a-1');
      await back.emits(cameBack, ['Secured', { reservation: 1 }]);
      await back.secure('b-1').emits(['Secured', { reservation: 2 }]);
    });

    it('also accepts a copy from another counter', () =>
      story
        .reach('secured', 'a-1', 'gikai')
        .ship(1)
        .receiveAtHeadquarters('a-1')
        .emits(['CameBack', { location: 'GIKAI' }], ['Secured', { reservation: 1 }]));

    it('ends the loan of a parcel to a home by its return by post (A5)', async () => {
      const home = story.reach('lent', 'a-1', 'home').reserve(2, [2, 'a', 'hq']);
      await home.receiveAtHeadquarters('a-1').isRefused(elsewhere('on-loan'));
      await home
        .acceptReturn('a-1', 'hq')
        .withFields({ payer: 'library' })
        .emits(
          ['Returned', { loan: 1, travelsBack: false, payer: 'library' }],
          ['Secured', { reservation: 2 }],
        );
    });
  });

  it('refuses a copy that is not on its way back, or is already back', async () => {
    await story.reach('lent', 'a-1').receiveAtHeadquarters('a-1').isRefused(elsewhere('on-loan'));
    await back.receiveAtHeadquarters('a-1').receiveAtHeadquarters('a-1').isRefused(elsewhere('on-shelf'));
  });
});

import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';
import { back, lostIn, mistake } from '../../samples/lost-by-mistake.js';

describe('UNDO-20. After the loss of a copy with a reservation is undone', () => {
  it.each([
    ['set aside', 'secured', 'hq', { is: 'secured', transport: { is: 'set-aside' } }],
    ['noticed', 'noticed', 'hq', { is: 'noticed', transport: { is: 'set-aside' } }],
    ['on its way', 'shipped', 'wkn', { is: 'noticed', transport: { is: 'under-way' } }],
    ['at its branch', 'arrived', 'wkn', { is: 'noticed', transport: { is: 'arrived' } }],
  ] as const)('the reservation has a copy that was %s', async (_, stage, place, progress) => {
    const undone = lostIn(story.reach(stage, 'a-1', place)).undo(mistake, { borrower: 1 });
    await undone.emits([
      'Undone',
      {
        ...{ loan: null, reservation: 1, copy: 'a-1', borrower: 1, [back('is')]: 'DeclaredLost' },
        ...{
          [back('situation.is')]: 'with-reservation',
          [back('situation.reservation.progress.is')]: progress.is,
        },
        [back('situation.reservation.progress.transport.is')]: progress.transport.is,
      },
    ]);
    await undone.declareLost('a-1').emits(['DeclaredLost', { reservation: 1 }]);
  });

  it('nobody gets another copy for it, and its copy is picked up', async () => {
    const undone = lostIn(story.reach('noticed', 'a-1')).undo(mistake, { borrower: 1 });
    await undone.addCopy('a-2').secure('a-2').isRefused({ code: 'nobody-waiting', title: 'a' });
    await undone.pickUp('a-1', 1, 'hq', 1).emits('PickedUp');
  });

  it('a mail takes nothing back', () =>
    lostIn(story.reach('noticed', 'a-1'))
      .undo(mistake, { borrower: 1 })
      .at('2021-04-20 20:00')
      .recordNotice(1)
      .withFields({ notice: 1, why: 'waits-again' })
      .isRefused({
        ...{ code: 'reservation-elsewhere', reservation: 1, is: 'noticed' },
        expected: ['waiting', 'secured'],
      }));
});

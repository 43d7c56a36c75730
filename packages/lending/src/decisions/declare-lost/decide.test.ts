import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1');
const lost = lent.declareLost('a-1');
const ofNobody = ['DeclaredLost', { copy: 'a-1', loan: null, reservation: null, borrower: null }] as const;
const ready = [
  ['set aside', story.reach('secured', 'a-1')],
  ['on the hold shelf', story.reach('noticed', 'a-1')],
  ['set aside for another counter', story.reach('secured', 'a-1', 'gikai')],
  ['shipped', story.reach('shipped', 'a-1', 'wkn')],
  ['at a branch', story.reach('arrived', 'a-1', 'wkn')],
] as const;

describe('DeclareLost', () => {
  it('ends the loan with its copy', async () => {
    await lost.emits(['DeclaredLost', { copy: 'a-1', title: 'a', loan: 1, reservation: null, borrower: 1 }]);
    await lost.renew(1, 1).isRefused({ code: 'loan-lost', loan: 1 });
  });

  it('removes the loan from the titles at home (A13), and from the overdue loans', async () => {
    await lost.reserve(1, [2, 'a', 'hq']).emits('Reserved');
    const later = lent.at('2021-05-10 10:00').pickUp('b-1', 1, 'hq', 2).at('2021-05-20 10:00');
    await later
      .renew(2, 1)
      .isRefused({ code: 'renewal-patron-overdue', overdue: [{ loan: 1, dueDate: '2021-04-22' }] });
    await later.declareLost('a-1').renew(2, 1).emits('Renewed');
  });

  it('accepts a copy that does not come back from a branch after its loan ended', () =>
    story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn').declareLost('a-1').emits(ofNobody));

  it.each(ready)(
    'removes a copy that was %s from its reservation, which waits again (A55)',
    async (_, variant) => {
      const again = variant.addCopy('a-2').reserve(2, [2, 'a', 'hq']).declareLost('a-1');
      await again.emits(['DeclaredLost', { loan: null, reservation: 1, borrower: 1 }]);
      await again.secure('a-2').emits(['Secured', { reservation: 1 }]);
    },
  );

  it('lets the borrower cancel again, and still counts the reservation', async () => {
    const again = story.reach('noticed', 'a-1').declareLost('a-1');
    await again.reserve(1, [9, 'a', 'hq']).isRefused({ code: 'already-reserved', title: 'a' });
    await again.cancel(1, 1).emits('Cancelled');
  });

  it('takes no turn back in a reading order: the next volume can still be secured', async () => {
    const first = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']).secure('a-1').declareLost('a-1');
    await first.emits(['DeclaredLost', { reservation: 1, group: 1 }]);
    await first.secure('b-1').emits(['Secured', { reservation: 2 }]);
  });

  it.each([
    ['on the shelf', story],
    ['lent to a library', story.lendToLibrary('a-1')],
    ['on its way from a library', story.lendToLibrary('a-1').receiveFromLibrary('a-1')],
  ])('accepts a copy that was %s', (_, variant) => variant.declareLost('a-1').emits(ofNobody));

  it('refuses a copy that is already lost, withdrawn, or not held', async () => {
    await lost.declareLost('a-1').isRefused('nothing-to-change');
    await story
      .withdraw('a-1')
      .declareLost('a-1')
      .isRefused({
        code: 'copy-elsewhere',
        copy: 'a-1',
        is: 'withdrawn',
        expected: [
          'on-shelf',
          'set-aside',
          'in-transit-out',
          'at-branch',
          'on-loan',
          'lent-to-library',
          'to-send-back',
          'in-transit-back',
          'removed',
        ],
      });
    await story.declareLost('z-1').isRefused({ code: 'copy-unknown', copy: 'z-1' });
  });
});

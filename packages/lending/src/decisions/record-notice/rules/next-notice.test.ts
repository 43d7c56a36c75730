import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const noticed = story.reach('noticed', 'a-1', 'wkn').at('2021-04-08 20:00');
const notNext = (next: number) => ({ code: 'notice-not-next', reservation: 1, next }) as const;

describe('NOTICE-8. The notices of a reservation are numbered', () => {
  it('from 0, and each is recorded once', async () => {
    const changed = noticed.recordNotice(1).withFields({ notice: 1, why: 'days-changed' });
    await changed.emits(['ReadyNoticeSent', { notice: 1, why: 'days-changed' }]);
    await changed.recordNotice(1).withFields({ notice: 1, why: 'days-changed' }).isRefused(notNext(2));
    await noticed.recordNotice(1).withFields({ notice: 2, why: 'days-changed' }).isRefused(notNext(1));
  });

  it('continues the count after the loss of the copy, and after a move', async () => {
    const lost = story.reach('shipped', 'a-1', 'wkn').at('2021-04-09 12:00').loseInTransit(1);
    await lost.recordNotice(1).withFields({ why: 'waits-again' }).isRefused(notNext(1));
    const notified = lost
      .at('2021-04-09 20:00')
      .recordNotice(1)
      .withFields({ notice: 1, why: 'waits-again' });
    await notified.emits(['WaitNoticeSent', { notice: 1, on: '2021-04-09', reservation: 1, borrower: 1 }]);
    const again = notified.at('2021-04-10 10:00').addCopy('a-2').secure('a-2');
    await again
      .at('2021-04-10 20:00')
      .recordNotice(1)
      .withFields({ notice: 2 })
      .emits(['ReadyNoticeSent', { notice: 2, copy: 'a-2' }]);
    const moved = story
      .reach('noticed', 'b-1')
      .at('2021-04-08 10:00')
      .changePickupByStaff(1, 'wkn')
      .at('2021-04-08 20:00');
    await moved.recordNotice(1).isRefused(notNext(1));
    await moved
      .recordNotice(1)
      .withFields({ notice: 1 })
      .emits(['ReadyNoticeSent', { notice: 1 }]);
  });
});

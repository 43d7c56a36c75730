import { describe, it } from 'vitest';
import { story, tokyo, type Story } from '../../../samples/index.js';

const next = (history: Story, why: string) => history.recordNotice(1).withFields({ notice: 1, why });
const without = (why: string) => ({ code: 'notice-without-reason', reservation: 1, why }) as const;
const evening = '2021-04-08 20:00';
const unsent = (outcome: 'no-address' | 'bounced' | 'no-calendar') =>
  story
    .reach('secured', 'a-1', 'wkn')
    .at('2021-04-06 20:00')
    .recordNotice(1)
    .withFields({ outcome })
    .at(evening);

describe('NOTICE-9. A notice has its reason', () => {
  it('reports only a parcel as late', async () => {
    const nothing = { from: null, until: null, dispatchDay: null };
    await next(story.reach('noticed', 'a-1').at(evening), 'late').isRefused(without('late'));
    for (const place of ['wkn', 'home'] as const)
      await next(story.reach('noticed', 'a-1', place).at(evening), 'late').emits([
        'ReadyNoticeSent',
        { why: 'late', promised: nothing, closedDays: [] },
      ]);
  });

  it('repeats a notice for a new address only if it could not be sent', async () => {
    await next(story.reach('noticed', 'a-1').at(evening), 'address-given').isRefused(
      without('address-given'),
    );
    for (const outcome of ['no-address', 'bounced'] as const)
      await next(unsent(outcome), 'address-given').emits(['ReadyNoticeSent', { why: 'address-given' }]);
    await next(unsent('no-calendar'), 'address-given').isRefused(without('address-given'));
  });

  it('cancels a notice whose copy is no longer available, even if another copy is set aside since (A55)', async () => {
    const lost = story.reach('shipped', 'a-1', 'wkn').at('2021-04-09 12:00').loseInTransit(1);
    const later = lost.at('2021-04-09 20:00');
    await next(later, 'waits-again').emits(['WaitNoticeSent', { notice: 1 }]);
    await next(later, 'waits-again')
      .withFields({ outcome: 'bounced' })
      .emits(['WaitNoticeNotSent', { reason: 'bounced' }]);
    const secured = lost.addCopy('a-2').secure('a-2').at('2021-04-09 20:00');
    await next(secured, 'waits-again').emits(['WaitNoticeSent', { notice: 1 }]);
    await secured
      .recordNotice(1)
      .withFields({ notice: 1, why: 'waits-again' })
      .recordNotice(1)
      .withFields({ notice: 2, why: 'waits-again' })
      .isRefused(without('waits-again'));
    await story
      .reach('secured', 'a-1')
      .declareLost('a-1')
      .at(evening)
      .recordNotice(1)
      .withFields({ why: 'waits-again' })
      .isRefused(without('waits-again'));
  });

  it('cancels a notice for a copy that was lost before the run began', async () => {
    const lost = story.reach('shipped', 'a-1', 'wkn').at('2021-04-09 20:30').loseInTransit(1);
    await next(lost, 'waits-again').isRefused({
      code: 'notice-outdated',
      reservation: 1,
      readySince: tokyo('2021-04-09 20:30'),
    });
  });
});

import { describe, it } from 'vitest';
import { story, tokyo } from '../../../samples/index.js';

const ready = story.reach('secured', 'a-1');
const outdated = (since: string) =>
  ({ code: 'notice-outdated', reservation: 1, readySince: tokyo(since) }) as const;

describe('NOTICE-4. A mail run reports the books that were ready before it began; a later run reports those moved since', () => {
  it('includes books that were secured before the run, and not those secured at its beginning', async () => {
    await ready.at('2021-04-07 20:01').recordNotice(1).emits('ReadyNoticeSent');
    await story
      .reach('waiting', 'a-1')
      .at('2021-04-07 20:00')
      .secure('a-1')
      .at('2021-04-07 20:01')
      .recordNotice(1)
      .isRefused(outdated('2021-04-07 20:00'));
  });

  it("accepts a future run: the mailer's clock may be ahead of the recorder's", () =>
    ready.at('2021-04-07 15:00').recordNotice(1).withFields({ run: '2021-04-10' }).emits('ReadyNoticeSent'));

  it('includes nothing before the first policy', () =>
    ready.recordNotice(1).withFields({ run: '2021-02-28' }).isRefused(outdated('2021-04-07 14:10')));

  it('excludes a place that it did not name; the next run includes it, and days count from that run', async () => {
    const moved = ready.at('2021-04-07 20:00:30').changePickupByStaff(1, 'wkn');
    await moved.at('2021-04-07 20:01').recordNotice(1).isRefused(outdated('2021-04-07 20:00:30'));
    await moved
      .at('2021-04-08 20:00')
      .recordNotice(1)
      .emits([
        'ReadyNoticeSent',
        { location: 'WKN', 'promised.dispatchDay': '2021-04-09', 'promised.from': '2021-04-11' },
      ]);
  });

  it('notifies a borrower again after an earlier notice', async () => {
    const moved = story.reach('noticed', 'a-1').at('2021-04-09 10:00').changePickupByStaff(1, 'wkn');
    await moved
      .at('2021-04-09 11:00')
      .recordNotice(1)
      .withFields({ notice: 1, run: '2021-04-07' })
      .isRefused(outdated('2021-04-09 10:00'));
    await moved
      .at('2021-04-09 20:00')
      .recordNotice(1)
      .withFields({ notice: 1 })
      .emits(['ReadyNoticeSent', { location: 'WKN', 'promised.dispatchDay': '2021-04-13' }]);
  });
});

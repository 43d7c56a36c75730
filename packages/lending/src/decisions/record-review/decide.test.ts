import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('RecordReview', () => {
  it('records the end of the review, the number of commands and the number of findings', () =>
    story.recordReview(7, 3, 1).emits(['PersonsReviewed', { upTo: 7, commands: 3, found: 1 }]));

  it('is accepted again only for a later end', async () => {
    await story.recordReview(7).recordReview(8).emits('PersonsReviewed');
    await story.recordReview(7).recordReview(7).isRefused('nothing-to-change');
  });

  it('is a command of the clock only', () =>
    story
      .recordReview()
      .withFields({ actor: { role: 'patron' } })
      .isRefused({ code: 'actor-not-allowed', allowed: ['clock'], role: 'patron' }));
});

import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { makeJourney, listLendingFacts, staff, story, tokyo, wakkanai } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1').at('2021-04-20 10:00');

describe('Renew', () => {
  it('moves the due date of the loan (S31), for staff too', async () => {
    const renewed = { loan: 1, copy: 'a-1', title: 'a', borrower: 1, on: '2021-04-20' };
    for (const actor of [{ role: 'patron' }, staff('counter')])
      await lent
        .renew(1, 1)
        .withFields({ actor })
        .emits(['Renewed', { ...renewed, from: '2021-04-22', to: '2021-05-04' }]);
  });

  it("gives all five reasons, in the guide's order (S34)", () =>
    story
      .withPolicy({ renewal: { ...hokkaido.renewal, limit: 0 } })
      .record(...listLendingFacts(makeJourney(1, wakkanai, { source: 'interlibrary' })))
      .addCopy('t-1', 'T-1')
      .reserve(2, [2, 'T-1', 'hq'])
      .at('2021-05-09 10:00')
      .renew(1, 1)
      .isRefused(
        { code: 'renewal-branch-pickup', location: 'WKN' },
        { code: 'renewal-patron-overdue', overdue: [{ loan: 1, dueDate: '2021-04-25' }] },
        { code: 'renewal-reserved-by-other', waiting: 1 },
        { code: 'renewal-limit-reached', limit: 0 },
        'renewal-interlibrary',
      ));

  it('stops at an expired click, before the five rules', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .at('2021-04-20 10:00')
      .renew(1, 1)
      .withFields({ clickedAt: tokyo('2021-04-20 09:00') })
      .isRefused({ code: 'renewal-click-expired', clickedAt: tokyo('2021-04-20 09:00'), minutes: 30 }));

  it('is possible again after a return and a new loan', () =>
    lent
      .renew(1, 1)
      .acceptReturn('a-1', 'hq')
      .pickUp('a-1', 1, 'hq', 2)
      .at('2021-04-22 10:00')
      .renew(2, 1)
      .emits(['Renewed', { loan: 2, from: '2021-05-04', to: '2021-05-06' }]));
});

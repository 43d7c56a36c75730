import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { renew, story } from '../../samples/index.js';

const first = renew(1, 1);
const renewed = story
  .withPolicy({ renewal: { ...hokkaido.renewal, limit: 2 } })
  .reach('lent', 'a-1')
  .send(first)
  .at('2021-04-07 12:00');

describe('UNDO-5. After a renewal is undone', () => {
  it('the loan has its first due date, and the renewal no longer counts', async () => {
    const undone = renewed.undo(first);
    const back = { 'back.renewals': 0, 'back.dueDate': '2021-04-22' };
    await undone.emits(['Undone', { command: first.id, loan: 1, copy: 'a-1', borrower: 1, ...back }]);
    await undone.renew(1, 1).renew(1, 1).emits('Renewed');
    await undone
      .at('2021-04-23 10:00')
      .renew(1, 1)
      .isRefused({
        code: 'renewal-patron-overdue',
        overdue: [{ loan: 1, dueDate: '2021-04-22' }],
      });
  });

  it('an earlier renewal still counts', async () => {
    const second = renew(1, 1, 20);
    const twice = renewed.send(second).at('2021-04-20 12:00');
    const once = twice.undo(second);
    await once.emits(['Undone', { 'back.renewals': 1, 'back.dueDate': '2021-04-22' }]);
    await once.renew(1, 1).renew(1, 1).isRefused({ code: 'renewal-limit-reached', limit: 2 });
  });
});

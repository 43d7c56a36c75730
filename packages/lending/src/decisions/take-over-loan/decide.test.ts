import { describe, it } from 'vitest';
import { borrowerId, story } from '../../samples/index.js';

const open = story.openTakeOver();
const lent = open.takeOverLoan('a-1', 1, 'hq', 1);

describe('TakeOverLoan', () => {
  it('takes a loan over with its due date and its renewals, whatever the policy says', () =>
    lent
      .but({ lentOn: '2020-12-01', dueDate: '2021-04-30', renewals: 3 })
      .emits([
        'LoanTakenOver',
        { loan: 1, title: 'a', lentOn: '2020-12-01', dueDate: '2021-04-30', renewals: 3 },
      ]));

  it('lets a loan that was never renewed be renewed, and no used renewal be used again', async () => {
    const late = lent.but({ dueDate: '2021-04-30' }).at('2021-04-20 10:00');
    await late.renew(1, 1).emits(['Renewed', { from: '2021-04-30' }]);
    const used = lent.but({ dueDate: '2021-04-30', renewals: 1 }).at('2021-04-20 10:00');
    await used.renew(1, 1).isRefused({ code: 'renewal-limit-reached', limit: 1 });
  });

  it('ends as any other loan', () => lent.acceptReturn('a-1', 'hq').emits(['Returned', { loan: 1 }]));

  it('refuses a copy that is unknown, lent, or set aside', async () => {
    const elsewhere = (is: string) =>
      ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['on-shelf'] }) as const;
    await open.takeOverLoan('z-9').isRefused({ code: 'copy-unknown', copy: 'z-9' });
    await lent.takeOverLoan('a-1', 2, 'hq', 2).isRefused(elsewhere('on-loan'));
    const setAside = open
      .takeOverReservation(1, 1, 'a')
      .but({ stands: { is: 'secured', copy: 'a-1' } })
      .takeOverLoan('a-1', 2, 'hq', 2);
    await setAside.isRefused(elsewhere('set-aside'));
  });

  it('refuses a loan that is known, a closed pseudonym and an unknown place', async () => {
    await lent.takeOverLoan('b-1', 1, 'hq', 1).isRefused({ code: 'loan-known', loan: 1 });
    await open
      .closeBorrower(1)
      .takeOverLoan()
      .isRefused({ code: 'borrower-closed', borrower: borrowerId(1) });
    await open
      .takeOverLoan('a-1', 1, 'nowhere')
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' });
  });
});

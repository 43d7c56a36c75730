import { describe, it } from 'vitest';
import { borrowerId, story } from '../../samples/index.js';

const open = story.openMigration();
const lent = open.migrateLoan('a-1', 1, 'hq', 1);

describe('MigrateLoan', () => {
  it('migrates a loan with its due date and its renewals, whatever the policy is', () =>
    lent
      .withFields({ lentOn: '2020-12-01', dueDate: '2021-04-30', renewals: 3 })
      .emits([
        'LoanMigrated',
        { loan: 1, title: 'a', lentOn: '2020-12-01', dueDate: '2021-04-30', renewals: 3 },
      ]));

  it('allows the renewal of a loan that was never renewed, and counts used renewals', async () => {
    const late = lent.withFields({ dueDate: '2021-04-30' }).at('2021-04-20 10:00');
    await late.renew(1, 1).emits(['Renewed', { from: '2021-04-30' }]);
    const used = lent.withFields({ dueDate: '2021-04-30', renewals: 1 }).at('2021-04-20 10:00');
    await used.renew(1, 1).isRefused({ code: 'renewal-limit-reached', limit: 1 });
  });

  it('ends like any other loan', () => lent.acceptReturn('a-1', 'hq').emits(['Returned', { loan: 1 }]));

  it('refuses a copy that is unknown, lent, or set aside', async () => {
    const elsewhere = (is: string) =>
      ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['on-shelf'] }) as const;
    await open.migrateLoan('z-9').isRefused({ code: 'copy-unknown', copy: 'z-9' });
    await lent.migrateLoan('a-1', 2, 'hq', 2).isRefused(elsewhere('on-loan'));
    const setAside = open
      .migrateReservation(1, 1, 'a')
      .withFields({ statusAtMigration: { is: 'secured', copy: 'a-1' } })
      .migrateLoan('a-1', 2, 'hq', 2);
    await setAside.isRefused(elsewhere('set-aside'));
  });

  it('refuses a known loan, a closed pseudonym and an unknown place', async () => {
    await lent.migrateLoan('b-1', 1, 'hq', 1).isRefused({ code: 'loan-known', loan: 1 });
    await open
      .closeBorrower(1)
      .migrateLoan()
      .isRefused({ code: 'borrower-closed', borrower: borrowerId(1) });
    await open
      .migrateLoan('a-1', 1, 'nowhere')
      .isRefused({ code: 'pickup-location-unknown', location: 'OTARU' });
  });
});

import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const loan = story.openMigration().migrateLoan('a-1');

describe('MIGRATION-2. A migrated loan is not due before it was lent', () => {
  it('allows a due date on the day of the loan', () =>
    loan.withFields({ lentOn: '2021-03-01', dueDate: '2021-03-01' }).emits('LoanMigrated'));

  it('refuses an earlier due date, and names both days', () =>
    loan
      .withFields({ lentOn: '2021-03-02', dueDate: '2021-03-01' })
      .isRefused({ code: 'due-before-lent', lentOn: '2021-03-02', dueDate: '2021-03-01' }));
});

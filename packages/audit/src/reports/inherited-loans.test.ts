import { orThrow, inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { readLife } from '../explain/read-life.js';
import { readLendingTimes } from '../unusual/lending-times.js';
import { makeReport } from './make-report.js';

/**
 * Three loans from an old system. The first, due on 15 April, is renewed here on 10 April until 24 April, and
 * returned on 20 May. The second was renewed once in the old system, and is returned in time. The third is
 * not returned. A migrated reservation is cancelled here.
 */
const history = story
  .openMigration()
  .migrateLoan('a-1', 1, 'hq', 1)
  .migrateLoan('b-1', 2, 'hq', 2)
  .withFields({ renewals: 1 })
  .migrateLoan('c-1', 3, 'hq', 3)
  .migrateReservation(4, 4, 'd')
  .closeMigration()
  .at('2021-04-10 12:00')
  .renew(1, 1, 10)
  .acceptReturn('b-1')
  .cancel(4, 4)
  .at('2021-05-20 12:00')
  .acceptReturn('a-1');

const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await history.recorded()));
const upTo = await unwrapAnswer(findLastCursor(store));

describe('of loans from an old system', () => {
  it('the totals count only events of this system', async () => {
    const { data } = orThrow(await makeReport(store, { kind: 'totals', upTo }));
    expect(data.controlTotals).toMatchObject({
      ...{ reserved: 0, secured: 0, lent: 0, renewed: 1, returned: 2, late: 1, cancelled: 1 },
    });
  });

  it('the list contains each loan with the dates and renewals of the old system', async () => {
    const { data } = orThrow(await makeReport(store, { kind: 'loans', upTo, from: '2021-04-01' as never }));
    const column = (name: string) => data.rows.map((row) => row[data.columns.indexOf(name)]);
    expect(column('copy')).toEqual(['a-1', 'b-1', 'c-1']);
    expect(column('lent')).toEqual(['2021-04-01', '2021-04-01', '2021-04-01']);
    expect(column('due')).toEqual(['2021-04-24', '2021-04-15', '2021-04-15']);
    expect(column('renewals')).toEqual([1, 1, 0]);
    expect(column('returned')).toEqual(['2021-05-20', '2021-04-10', null]);
    expect(column('daysLate')).toEqual([26, 0, 0]);
  });

  it('the life of the copy includes the renewal, although it is not tagged with the copy', async () => {
    const { entries } = orThrow(await readLife(store, 'copy', 'a-1'));
    expect(entries.map(({ type }) => type)).toEqual(['CopyAdded', 'LoanMigrated', 'Renewed', 'Returned']);
  });

  it('a list of unusual cases includes them, and the waiting times of reservations', async () => {
    const { loans, waits } = await unwrapAnswer(readLendingTimes(store, upTo));
    expect(loans.map(({ on }) => on)).toEqual(['2021-04-01', '2021-04-01', '2021-04-01']);
    expect(loans.map(({ back }) => back !== null)).toEqual([true, true, false]);
    expect(waits).toHaveLength(1);
    expect(waits[0]?.until).not.toBeNull();
  });
});

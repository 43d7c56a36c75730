import { orThrow, inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { makeReport } from './make-report.js';

/**
 * A loan of 8 April, due on 22 April. The library closes from 20 to 30 April, so due dates move to 11 May.
 */
const lent = story.reach('lent', 'a-1').at('2021-04-15 12:00').extendClosure(20, 30, 41);

describe('a return is late', () => {
  it.each([
    ['not on the due date moved by a closure', '2021-05-11', {}, 0],
    ['on the day after', '2021-05-12', {}, 1],
    ['not if the book was in the book post on the due date', '2021-05-12', { on: '2021-05-11' }, 0],
  ])('%s', async (_, day, fields, late) => {
    const store = inMemoryEventStore({ librarySystem: 'example' });
    const returned = lent.at(`${day} 12:00`).acceptReturn('a-1').withFields(fields);
    await unwrapAnswer(store.copy(await returned.recorded()));
    const upTo = await unwrapAnswer(findLastCursor(store));
    const { data } = orThrow(await makeReport(store, { kind: 'totals', upTo }));
    expect(data.controlTotals).toMatchObject({ lent: 1, returned: 1, late });
    const list = orThrow(await makeReport(store, { kind: 'loans', upTo })).data;
    expect(list.rows.map((row) => row[list.columns.indexOf('daysLate')])).toEqual([late]);
    expect(list.rows.map((row) => row[list.columns.indexOf('due')])).toEqual(['2021-05-11']);
  });
});

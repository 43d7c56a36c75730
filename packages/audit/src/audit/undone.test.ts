import { orThrow, inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import {
  acceptReturn,
  arrive,
  declareLost,
  pickUp,
  receiveAtHeadquarters,
  renew,
  secure,
  ship,
  shipReturn,
  story,
  tokyo,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../reports/make-report.js';
import { audit } from './audit.js';

/** A loan that is renewed by mistake, and renewed again after the mistake is undone. */
const renewedAgain = story
  .reach('lent', 'a-1')
  .at('2021-04-07 12:00')
  .byMistake(1, renew(1, 1))
  .at('2021-04-10 12:00')
  .renew(1, 1, 10)
  .at('2021-04-21 12:00')
  .byMistake(10, acceptReturn('a-1'), { borrower: 1 })
  .byMistake(15, declareLost('a-1'), { borrower: 1 })
  .acceptReturn('a-1')
  .byMistake(16, declareLost('a-1'));

/** A copy that arrives at its branch two days after a mistaken arrival. A mistaken dispatch back is undone, too. */
const history = renewedAgain
  .reach('shipped', 'b-1', 'wkn', 2)
  .at('2021-04-09 16:00')
  .byMistake(2, arrive(2, 'wkn'))
  .at('2021-04-11 11:00')
  .arrive(2, 'wkn')
  .byMistake(9, pickUp('b-1', 2, 'wkn', 2))
  .pickUp('b-1', 2, 'wkn', 2)
  .at('2021-04-22 11:00')
  .byMistake(11, { ...acceptReturn('b-1', 'wkn'), remove: 'damaged' }, { borrower: 2, events: 2 })
  .acceptReturn('b-1', 'wkn')
  .byMistake(3, shipReturn('b-1', 'wkn'))
  .byMistake(17, declareLost('b-1'))
  .shipReturn('b-1', 'wkn')
  .reserve(8, [8, 'b', 'hq'])
  .byMistake(12, receiveAtHeadquarters('b-1'), { events: 2 })
  .receiveAtHeadquarters('b-1')
  .reach('shipped', 'c-1', 'wkn', 3)
  .at('2021-04-09 16:00')
  .byMistake(4, arrive(3, 'wkn'))
  .byMistake(18, declareLost('c-1'), { borrower: 3 })
  .byMistake(13, receiveAtHeadquarters('c-1'), { events: 2 })
  .receiveAtHeadquarters('c-1')
  .reach('noticed', 'd-1', 'wkn', 4)
  .at('2021-04-09 10:00')
  .byMistake(5, ship(4, 4), { borrower: 4 })
  .reach('noticed', 'i-1', 'home', 9)
  .at('2021-04-09 10:00')
  .byMistake(20, ship(9, 9), { borrower: 9, events: 2 })
  .reach('waiting', 'e-1', 'gikai', 5)
  .at('2021-04-07 14:00')
  .byMistake(7, secure('e-1'))
  .secure('e-1')
  .reserveInOrder(6, 1, [6, 'f', 'hq'], [7, 'g', 'hq'])
  .byMistake(8, secure('f-1'))
  .secure('f-1')
  .at('2021-04-07 15:00')
  .pickUp('h-1', 8, 'hq', 8)
  .byMistake(14, acceptReturn('h-1'), { borrower: 8 })
  .byMistake(6, ship(5, 5), { borrower: 5 })
  .byMistake(19, declareLost('e-1'), { borrower: 5 })
  .recordNotice(5)
  .withFields({ at: tokyo('2021-04-07 20:00') });

const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await history.recorded()));

describe('an undone command', () => {
  it('breaks no rule of the guide, and is decided in the same way again', async () => {
    const { findings, releases } = orThrow(await audit(store));
    expect(findings.filter(({ check }) => check !== 'explained')).toEqual([]);
    const [{ commands, same } = { commands: 0, same: -1 }] = releases;
    expect(same).toBe(commands);
  });

  it('is not in the totals, and not in the list of loans', async () => {
    const upTo = await unwrapAnswer(findLastCursor(store));
    const totals = orThrow(await makeReport(store, { kind: 'totals', upTo }));
    expect(totals.data.controlTotals).toMatchObject({
      secured: 9,
      lent: 3,
      renewed: 1,
      returned: 2,
      late: 0,
    });
    const { data } = orThrow(await makeReport(store, { kind: 'loans', upTo, from: '2021-04-01' as never }));
    const column = (name: string) => data.rows.map((row) => row[data.columns.indexOf(name)]);
    expect(column('renewals')).toEqual([1, 0, 0]);
    expect(column('returned')).toEqual(['2021-04-21', '2021-04-22', null]);
  });
});

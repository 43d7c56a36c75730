import { describe, it } from 'vitest';
import { acceptReturn, staff, story, tokyo, wakkanai } from '../../samples/index.js';
import { back, lostIn, mistake, noon } from '../../samples/lost-by-mistake.js';
import type { CommandId } from '../../vocabulary/index.js';

describe('UNDO-16. After the loss of a lent copy is undone', () => {
  const lent = story.reach('lent', 'a-1');

  it('the loan is open again with its due date and its renewals', async () => {
    const undone = lostIn(lent.at('2021-04-20 10:00').renew(1, 1)).undo(mistake, { borrower: 1 });
    await undone.emits([
      'Undone',
      {
        ...{ loan: 1, reservation: null, copy: 'a-1', borrower: 1, [back('is')]: 'DeclaredLost' },
        ...{ [back('since')]: tokyo('2021-04-08 09:00'), [back('situation.is')]: 'on-loan' },
        [back('situation.loan.ahead')]: 0,
        [back('situation.loan.renewal')]: { times: 1, dueDate: '2021-05-04' },
        [back('situation.lastReturn')]: null,
      },
    ]);
    await undone.renew(1, 1).isRefused({ code: 'renewal-limit-reached', limit: 1 });
    await undone.acceptReturn('a-1', 'hq').emits('Returned');
  });

  it('a return that was undone before it no longer counts', async () => {
    const id = 'd0000000-0000-4000-8000-000000000001' as CommandId;
    const handedIn = '2021-04-20 11:00';
    const handIn = { ...acceptReturn('b-1', 'hq'), at: tokyo(handedIn), id };
    await lostIn(lent.pickUp('b-1', 1, 'hq', 2).at(handedIn).send(handIn))
      .at(handedIn)
      .undo(handIn, { borrower: 1 })
      .at(noon)
      .undo(mistake, { borrower: 1 })
      .emits(['Undone', { loan: 1, [back('situation.lastReturn')]: null }]);
  });

  it('the borrower may be forgotten after the return', () =>
    lostIn(lent)
      .undo(mistake, { borrower: 1 })
      .acceptReturn('a-1', 'hq')
      .declareLost('a-1')
      .forgetBorrower(1)
      .emits('BorrowerForgotten'));

  it('an earlier loss under another loan still counts', () =>
    lent
      .declareLost('a-1')
      .declareFound('a-1')
      .pickUp('a-1', 1, 'hq', 2)
      .at(noon)
      .send(mistake)
      .undo(mistake, { borrower: 1 })
      .acceptReturn('a-1', 'hq')
      .declareLost('a-1')
      .forgetBorrower(1)
      .isRefused({ code: 'lost-book-unsettled', copy: 'a-1' }));
});

describe('UNDO-4. The loss of a copy is not undone', () => {
  it('after the copy was found, withdrawn or given another class', async () => {
    const lost = lostIn(story);
    for (const since of [lost.declareFound('a-1'), lost.withdraw('a-1'), lost.changeLoanClass('a-1')])
      await since.undo(mistake).isRefused('not-the-last');
  });

  it('after its reservation got another copy, changed, or was suspended or cancelled', async () => {
    const offered = story.withPolicy({ suspension: { mostDays: 30 } });
    const lost = lostIn(offered.reach('noticed', 'a-1'));
    for (const since of [
      lost.addCopy('a-2').secure('a-2'),
      lost.changePickup(1, 1, 'wkn'),
      lost.suspendReservation(1, 1, 30),
      lost.cancel(1, 1),
    ])
      await since.undo(mistake, { borrower: 1 }).isRefused('not-the-last');
  });

  it('after a mail took the promise back', async () => {
    const lost = lostIn(story.reach('noticed', 'a-1'));
    await lost
      .recordNotice(1)
      .withFields({ notice: 1, why: 'waits-again', at: tokyo('2021-04-20 20:00') })
      .undo(mistake, { borrower: 1 })
      .isRefused('notified-since');
  });

  it('twice', async () => {
    const undone = lostIn(story).undo(mistake);
    await undone.undo(mistake).isRefused('nothing-to-undo');
  });
});

it('UNDO-14, UNDO-15. It is not undone if the person used what the end of the loan freed', async () => {
  const lost = lostIn(story.reach('lent', 'a-1'));
  for (const since of [
    lost.reserve(1, [2, 'a', 'hq']),
    lost.addCopy('a-2').pickUp('a-2', 1, 'hq', 2),
    lost.closeBorrower(1, 'leaving'),
  ])
    await since.undo(mistake, { borrower: 1 }).isRefused('used-since');
  await lost.reserve(1, [2, 'b', 'hq']).undo(mistake, { borrower: 1 }).emits('Undone');
});

it('UNDO-9. It is not undone if the reading order of its reservation has changed', async () => {
  const ordered = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']).secure('a-1');
  const lost = lostIn(ordered);
  await lost.undo(mistake, { borrower: 1 }).emits('Undone');
  for (const since of [lost.secure('b-1'), lost.cancel(2, 1), lost.changeRank(1, 1, [2, 8], [3, 7])])
    await since.undo(mistake, { borrower: 1 }).isRefused('used-since');
});

it('UNDO-2. A counter undoes what it declared itself', async () => {
  const atCounter = { ...mistake, actor: staff('counter', wakkanai) };
  const lost = lostIn(story).undo(atCounter);
  await lost.withFields({ actor: staff('counter', wakkanai) }).emits('Undone');
  await lost.withFields({ actor: staff('counter') }).isRefused('not-yours');
});

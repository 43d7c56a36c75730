import { describe, it } from 'vitest';
import { acceptReturn, pickUp, story, tokyo } from '../../samples/index.js';
import type { CommandId, LocalDate } from '../../vocabulary/index.js';

const noon = '2021-04-20 12:00';
const at = tokyo(noon);
const handIn = { ...acceptReturn('a-1', 'hq'), at };
const lent = story.reach('lent', 'a-1').at(noon);
const open = { 'back.is': 'Returned', 'back.loan.dueDate': '2021-04-22', 'back.loan.ahead': 0 };

describe('UNDO-16. After a return is undone', () => {
  it('the loan is open again, and the copy can be returned again', async () => {
    const undone = lent.send(handIn).undo(handIn, { borrower: 1 });
    await undone.emits([
      'Undone',
      {
        ...{ command: handIn.id, loan: 1, reservation: null, copy: 'a-1', borrower: 1, group: null },
        ...{ ...open, 'back.loan.renewal': null, 'back.lastReturn': null },
        'back.since': tokyo('2021-04-08 09:00'),
      },
    ]);
    await undone.renew(1, 1).emits('Renewed');
    await undone.pickUp('a-1', 2, 'hq', 2).isRefused({
      code: 'copy-elsewhere',
      copy: 'a-1',
      is: 'on-loan',
      expected: ['set-aside', 'at-branch'],
    });
    await undone.acceptReturn('a-1', 'hq').emits('Returned');
  });

  it('its renewals and its last due date still count', async () => {
    const undone = lent.renew(1, 1).send(handIn).undo(handIn, { borrower: 1 });
    await undone.emits([
      'Undone',
      { ...open, 'back.loan.renewal.times': 1, 'back.loan.renewal.dueDate': '2021-05-04' },
    ]);
    await undone.renew(1, 1).isRefused({ code: 'renewal-limit-reached', limit: 1 });
  });

  it('a copy at a branch is on loan again, also if the return removed it from circulation', async () => {
    const lentThere = story.reach('lent', 'a-1', 'wkn').at(noon);
    const atBranch = { ...acceptReturn('a-1', 'wkn'), at };
    await lentThere.send(atBranch).undo(atBranch, { borrower: 1 }).emits('Undone');
    const removal = { ...atBranch, remove: 'damaged' } as const;
    const undone = lentThere.send(removal).undo(removal, { borrower: 1, events: 2 });
    await undone.emits(
      ['Undone', { 'back.is': 'RemovedFromCirculation', 'back.isOnShelf': false, 'back.since': at }],
      ['Undone', { 'back.is': 'Returned' }],
    );
    await undone.acceptReturn('a-1', 'hq').emits(['Returned', { location: 'HQ' }]);
  });

  it('a removed copy at the headquarters is on loan again', async () => {
    const removal = { ...handIn, remove: 'binding' } as const;
    await lent
      .send(removal)
      .undo(removal, { borrower: 1, events: 2 })
      .emits(
        ['Undone', { 'back.is': 'RemovedFromCirculation', 'back.isOnShelf': true, 'back.since': at }],
        ['Undone', { 'back.is': 'Returned' }],
      );
  });

  it('the next patron in the queue waits again at the old place', async () => {
    const undone = lent
      .reserve(2, [2, 'a', 'hq'])
      .reserve(3, [3, 'a', 'hq'])
      .send(handIn)
      .undo(handIn, { borrower: 1, events: 2 });
    await undone.emits(
      ['Undone', { reservation: 2, loan: null, 'back.is': 'Secured' }],
      ['Undone', { reservation: null, loan: 1, 'back.is': 'Returned' }],
    );
    await undone.acceptReturn('a-1', 'hq').emits('Returned', ['Secured', { reservation: 2 }]);
  });

  it('the turn that came with the copy ends', async () => {
    await lent
      .reserveInOrder(2, 1, [2, 'a', 'hq'], [3, 'b', 'hq'])
      .send(handIn)
      .undo(handIn, { borrower: 1, events: 2 })
      .emits('TurnPassedOn', ['Undone', { 'back.is': 'Secured' }], ['Undone', { 'back.is': 'Returned' }]);
  });

  it('two loans that come back keep their order', async () => {
    const later = '2021-04-20 12:01';
    const first = { ...handIn, id: 'd0000000-0000-4000-8000-000000000001' as CommandId };
    const second = { ...acceptReturn('b-1', 'hq'), at: tokyo(later) };
    const both = story.at(noon).pickUp('a-1', 1, 'hq', 1).pickUp('b-1', 1, 'hq', 2).send(first).send(second);
    await both
      .undo(first, { borrower: 1 })
      .emits(['Undone', { loan: 1, 'back.loan.ahead': 0, 'back.lastReturn': tokyo(later) }]);
    await both
      .undo(first, { borrower: 1 })
      .at(later)
      .undo(second, { borrower: 1 })
      .emits(['Undone', { loan: 2, 'back.loan.ahead': 1, 'back.lastReturn': null }]);
    await both
      .at(later)
      .undo(second, { borrower: 1 })
      .at(noon)
      .undo(first, { borrower: 1 })
      .emits(['Undone', { loan: 1, 'back.loan.ahead': 0, 'back.lastReturn': null }]);
  });

  it('a loan that came back at the same instant still counts', async () => {
    const first = { ...handIn, id: 'd0000000-0000-4000-8000-000000000001' as CommandId };
    const both = story.at(noon).pickUp('a-1', 1, 'hq', 1).pickUp('b-1', 1, 'hq', 2).send(first);
    await both
      .acceptReturn('b-1', 'hq')
      .undo(first, { borrower: 1 })
      .emits(['Undone', { loan: 1, 'back.lastReturn': at }]);
  });

  it('an earlier return that can no longer be undone still counts', async () => {
    const other = { ...acceptReturn('b-1', 'hq'), at: tokyo('2021-04-23 12:00') };
    await story
      .at(noon)
      .pickUp('a-1', 1, 'hq', 1)
      .pickUp('b-1', 1, 'hq', 2)
      .acceptReturn('a-1', 'hq')
      .at('2021-04-23 12:00')
      .send(other)
      .undo(other, { borrower: 1 })
      .emits(['Undone', { loan: 2, 'back.lastReturn': at }]);
  });

  it('the loan keeps its place days afterwards', async () => {
    const later = '2021-04-23 12:00';
    const other = { ...acceptReturn('b-1', 'hq'), at: tokyo(later) };
    await story
      .at(noon)
      .pickUp('a-1', 1, 'hq', 1)
      .pickUp('b-1', 1, 'hq', 2)
      .send(handIn)
      .undo(handIn, { borrower: 1 })
      .at(later)
      .send(other)
      .undo(other, { borrower: 1 })
      .emits(['Undone', { loan: 2, 'back.loan.ahead': 1 }]);
  });

  it('the day in the book post no longer counts', async () => {
    const inPost = { ...handIn, at: tokyo('2021-04-13 10:00'), on: '2021-04-12' as LocalDate };
    await story
      .reach('lent', 'a-1')
      .send(inPost)
      .at('2021-04-13 10:00')
      .undo(inPost, { borrower: 1 })
      .emits(['Undone', open]);
  });

  it('the pickup cannot be undone, because its return was undone since', async () => {
    const pickup = { ...pickUp('a-1', 1, 'hq', 1), at };
    await story
      .at(noon)
      .send(pickup)
      .send(handIn)
      .undo(handIn, { borrower: 1 })
      .undo(pickup)
      .isRefused('not-the-last');
  });

  it('it is not undone after a later event of the copy, after a notice, or twice', async () => {
    const returned = lent.send(handIn);
    await returned.undo(handIn, { borrower: 1 }).undo(handIn, { borrower: 1 }).isRefused('nothing-to-undo');
    await returned.pickUp('a-1', 2, 'hq', 2).undo(handIn, { borrower: 1 }).isRefused('not-the-last');
    const evening = tokyo('2021-04-20 20:00');
    await lent
      .reserve(2, [2, 'a', 'hq'])
      .send(handIn)
      .recordNotice(2)
      .withFields({ at: evening, run: '2021-04-20' })
      .undo(handIn, { borrower: 1, events: 2 })
      .withFields({ at: evening })
      .isRefused('notified-since');
  });

  it('it is not undone after another command secured the copy at the same instant', async () => {
    const secured = lent.send(handIn).reserve(2, [2, 'a', 'hq']).secure('a-1').withFields({ at });
    await secured.undo(handIn, { borrower: 1 }).isRefused('not-the-last');
  });

  it('it is not undone if the turn that came with the copy was used', async () => {
    await lent
      .reserveInOrder(2, 1, [2, 'a', 'hq'], [3, 'b', 'hq'])
      .send(handIn)
      .secure('b-1')
      .undo(handIn, { borrower: 1, events: 2 })
      .isRefused('used-since');
  });
});

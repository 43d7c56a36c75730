import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const noCards = { prefectural: false, branch: false };
const atBranch = story.reach('arrived', 'a-1', 'wkn');

describe('PickUp', () => {
  it('begins the loan with the facts of its copy (R83, A56)', () =>
    atBranch.pickUp('a-1', 1, 'wkn', 7).emits([
      'PickedUp',
      {
        on: '2021-04-11',
        loan: 7,
        reservation: 1,
        copy: 'a-1',
        title: 'a',
        borrower: 1,
        location: 'WKN',
        pickupClass: 'branch',
        loanClass: 'circulating',
        source: 'own',
        dueDate: '2021-04-25',
        group: null,
      },
    ]));

  it('hands a copy out once', () =>
    atBranch
      .pickUp('a-1', 1, 'wkn', 1)
      .pickUp('a-1', 1, 'wkn', 2)
      .isRefused({
        code: 'copy-elsewhere',
        copy: 'a-1',
        is: 'on-loan',
        expected: ['set-aside', 'at-branch'],
      }));

  it('lends a copy from the shelf to a visitor; the loan is like any other', async () => {
    const lent = story.addBorrowedCopy('t-1').pickUp('t-1', 2, 'hq', 2);
    await lent.emits(['PickedUp', { reservation: null, source: 'interlibrary', dueDate: '2021-04-17' }]);
    const own = story.pickUp('a-1', 2, 'hq', 2).at('2021-04-10 10:00');
    await own.renew(2, 2).emits(['Renewed', { from: '2021-04-17', to: '2021-04-24' }]);
    await own.acceptReturn('a-1', 'hq').emits(['Returned', { loan: 2 }]);
  });

  it('gives every reason against a copy from the shelf, in the order of the rules', () =>
    story
      .reach('waiting', 'a-1')
      .pickUp('a-1', 2, 'gikai', 1)
      .withFields({ cards: noCards })
      .isRefused(
        'prefectural-card-missing',
        { code: 'walk-in-at-headquarters-only', location: 'GIKAI' },
        { code: 'title-waited-for', title: 'a', waiting: 1, onShelf: 1 },
      ));

  it('gives every reason, in the order of the rules', () =>
    atBranch
      .pickUp('a-1', 2, 'abs', 1)
      .withFields({ cards: noCards })
      .isRefused(
        { code: 'set-aside-for-other', copy: 'a-1' },
        { code: 'wrong-pickup-place', location: 'ABS', expected: 'WKN' },
        'prefectural-card-missing',
        { code: 'branch-card-missing', location: 'WKN' },
      ));
});

import { describe, it } from 'vitest';
import {
  abashiri,
  assemblyRoom,
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  renewed,
  returned,
  tokyo,
  wakkanai,
  walkedIn,
} from '../../samples/index.js';

const at = '2021-04-11 15:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const { copy } = added.data;
const atBranch = [...library, added, waiting, ready, noticed, shipped, arrived];
const rightly = {
  copy,
  borrower: mari,
  location: wakkanai.location,
  cards: { prefectural: true, branch: true },
  loan: loanId(1),
};

describe('PickUp', () => {
  it('begins the loan with the facts of its copy (R83, A56)', async () => {
    const borrowed = journey(1, headquarters, { source: 'interlibrary', loanClass: 'short-loan' });
    await given(...library, borrowed.added, borrowed.waiting, borrowed.ready)
      .when(commands.pickUp(at, { ...rightly, location: headquarters.location }))
      .then(pickedUp(at, loanId(1), borrowed.ready, '2021-04-18'));
  });

  it('hands a copy out once', async () => {
    const counter = given(...atBranch);
    await counter.when(commands.pickUp(at, rightly)).then(pickedUp(at, loanId(1), ready, '2021-04-25'));
    await counter.when(commands.pickUp(at, { ...rightly, loan: loanId(2) })).thenRefused({
      code: 'copy-elsewhere',
      copy,
      is: 'on-loan',
      expected: ['set-aside', 'at-branch'],
    });
  });

  it('lends a copy from the shelf to who asks for it; the loan is like any other', async () => {
    const { added: shelved } = journey(2, headquarters);
    const walkIn = { loan: loanId(2), borrower: ken, place: headquarters, dueDate: '2021-04-25' };
    const lent = walkedIn(at, shelved, walkIn);
    const counter = given(...library, shelved);
    await counter
      .when(
        commands.pickUp(at, {
          copy: shelved.data.copy,
          borrower: ken,
          location: headquarters.location,
          cards: { prefectural: true, branch: false },
          loan: loanId(2),
        }),
      )
      .then(lent);
    const later = '2021-04-20 10:00';
    await counter
      .when(commands.renew(later, { loan: loanId(2), borrower: ken, clickedAt: tokyo(later) }))
      .then(renewed(later, lent, ['2021-04-25', '2021-05-04']));
    await counter
      .when(
        commands.acceptReturn(later, {
          copy: shelved.data.copy,
          location: headquarters.location,
          payer: null,
        }),
      )
      .then(returned(later, lent, headquarters));
  });

  it('gives every reason against a copy from the shelf, in the order of the rules', () =>
    given(...library, added, waiting)
      .when(
        commands.pickUp(at, {
          ...rightly,
          borrower: ken,
          location: assemblyRoom.location,
          cards: { prefectural: false, branch: false },
        }),
      )
      .thenRefused(
        { code: 'prefectural-card-missing' },
        { code: 'walk-in-at-headquarters-only', location: assemblyRoom.location },
        { code: 'title-waited-for', title: added.data.title, waiting: 1 },
      ));

  it('gives every reason, in the order of the rules', () =>
    given(...atBranch)
      .when(
        commands.pickUp(at, {
          ...rightly,
          borrower: ken,
          location: abashiri.location,
          cards: { prefectural: false, branch: false },
        }),
      )
      .thenRefused(
        { code: 'set-aside-for-other', copy },
        { code: 'wrong-pickup-place', location: abashiri.location, expected: wakkanai.location },
        { code: 'prefectural-card-missing' },
        { code: 'branch-card-missing', location: wakkanai.location },
      ));
});

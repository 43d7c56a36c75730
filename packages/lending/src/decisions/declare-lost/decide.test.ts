import { describe, it } from 'vitest';
import {
  assemblyRoom,
  cancelled,
  copyAdded,
  copyId,
  declaredLost,
  given,
  headquarters,
  journey,
  ken,
  lending,
  lentToLibrary,
  library,
  loanId,
  mari,
  commands,
  otaru,
  readingOrder,
  renewed,
  reservationId,
  reserved,
  returned,
  returnedByLibrary,
  secured,
  tokyo,
  turnCame,
  wakkanai,
  walkedIn,
  withdrawn,
} from '../../samples/index.js';

const at = '2021-05-20 10:00';
const way = journey(1, headquarters);
const branch = journey(1, wakkanai);
const { added, lent } = way;
const { copy, title } = added.data;
const back = returned('2021-04-24 16:00', branch.lent, wakkanai);

describe('DeclareLost', () => {
  it('ends the loan with its copy', async () => {
    const story = given(...library, ...lending(way));
    await story.when(commands.declareLost(at, { copy })).then(declaredLost(at, added, lent));
    await story
      .when(commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }))
      .thenRefused({ code: 'loan-lost', loan: loanId(1) });
  });

  it('takes the loan from the titles at home (A13)', () =>
    given(...library, ...lending(way), declaredLost(at, added, lent))
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [{ reservation: reservationId(2), title, location: headquarters.location }],
        }),
      )
      .then(reserved(at, reservationId(2), { borrower: mari, title, place: headquarters })));

  it('takes it from what is overdue', async () => {
    const { added: second } = journey(2, headquarters);
    const loan = { loan: loanId(2), borrower: mari, place: headquarters, dueDate: '2021-05-24' };
    const later = walkedIn('2021-05-10 10:00', second, loan);
    const renewal = { loan: loanId(2), borrower: mari, clickedAt: tokyo(at) };
    await given(...library, ...lending(way), second, later)
      .when(commands.renew(at, renewal))
      .thenRefused({
        code: 'renewal-patron-overdue',
        overdue: [{ loan: loanId(1), dueDate: lent.data.dueDate }],
      });
    await given(...library, ...lending(way), second, later, declaredLost(at, added, lent))
      .when(commands.renew(at, renewal))
      .then(renewed(at, later, ['2021-05-24', '2021-06-03']));
  });

  it('takes a copy that does not come back from a branch, whose loan has ended', () =>
    given(...library, ...lending(branch), back)
      .when(commands.declareLost(at, { copy }))
      .then(declaredLost(at, branch.added, null)));

  it.each([
    ['set aside', headquarters, []],
    ['on the hold shelf', headquarters, ['noticed']],
    ['set aside for another counter', assemblyRoom, []],
    ['shipped', wakkanai, ['noticed', 'shipped']],
    ['at a branch', wakkanai, ['noticed', 'shipped', 'arrived']],
  ] as const)(
    'takes a copy that was %s from its reservation, which waits again (A55)',
    async (_, place, steps) => {
      const held = journey(1, place);
      const another = copyAdded(copyId(2), title);
      const ofKen = reserved('2021-04-04 10:00', reservationId(2), { borrower: ken, title, place });
      const story = given(
        ...library,
        held.added,
        another,
        held.waiting,
        ofKen,
        held.ready,
        ...steps.map((step) => held[step]),
      );
      await story.when(commands.declareLost(at, { copy })).then(declaredLost(at, held.added, held.ready));
      await story.when(commands.secure(at, { copy: copyId(2) })).then(secured(at, held.waiting, another));
    },
  );

  it('lets who lost it cancel and change again, and still counts them', async () => {
    const story = given(
      ...library,
      added,
      way.waiting,
      way.ready,
      way.noticed,
      declaredLost(at, added, way.ready),
    );
    const again = { reservation: reservationId(9), title, location: headquarters.location };
    await story
      .when(commands.reserve(at, { borrower: mari, lines: [again] }))
      .thenRefused({ code: 'already-reserved', title });
    await story
      .when(commands.cancel(at, { reservation: reservationId(1), borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', way.waiting));
  });

  it('takes no turn back in a reading order: the next volume may still be secured', async () => {
    const order = readingOrder('2021-04-03 10:00');
    const first = secured('2021-04-07 10:00', order.volume(1), order.copy(1));
    const turn = turnCame('2021-04-07 10:00', order.volume(2));
    const story = given(...library, ...order.copies, ...order.placed, first, turn);
    await story
      .when(commands.declareLost(at, { copy: copyId(1) }))
      .then(declaredLost(at, order.copy(1), first));
    await story
      .when(commands.secure(at, { copy: copyId(2) }))
      .then(secured(at, order.volume(2), order.copy(2)));
  });

  it.each([
    ['on the shelf', []],
    ['lent to a library', [lentToLibrary('2021-04-05 10:00', added, otaru)]],
    [
      'on its way from a library',
      [lentToLibrary('2021-04-05 10:00', added, otaru), returnedByLibrary('2021-04-15 10:00', added, otaru)],
    ],
  ])('takes a copy that was %s', (_, before) =>
    given(...library, added, ...before)
      .when(commands.declareLost(at, { copy }))
      .then(declaredLost(at, added, null)),
  );

  it('refuses what is lost already, withdrawn, or not held', async () => {
    await given(...library, ...lending(way), declaredLost(at, added, lent))
      .when(commands.declareLost(at, { copy }))
      .thenRefused({ code: 'nothing-to-change' });
    await given(...library, added, withdrawn(at, added))
      .when(commands.declareLost(at, { copy }))
      .thenRefused({
        code: 'copy-elsewhere',
        copy,
        is: 'withdrawn',
        expected: [
          'on-shelf',
          'set-aside',
          'in-transit-out',
          'at-branch',
          'on-loan',
          'lent-to-library',
          'to-send-back',
          'in-transit-back',
        ],
      });
    await given(...library)
      .when(commands.declareLost(at, { copy }))
      .thenRefused({ code: 'copy-unknown', copy });
  });
});

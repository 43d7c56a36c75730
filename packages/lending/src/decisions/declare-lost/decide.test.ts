import { describe, it } from 'vitest';
import {
  declaredLost,
  given,
  headquarters,
  journey,
  lending,
  library,
  loanId,
  mari,
  orders,
  renewed,
  reservationId,
  reserved,
  returned,
  tokyo,
  wakkanai,
  walkedIn,
} from '../../testing/index.js';

const at = '2021-05-20 10:00';
const way = journey(1, headquarters);
const branch = journey(1, wakkanai);
const { added, lent } = way;
const { copy, title } = added.data;
const back = returned('2021-04-24 16:00', branch.lent, wakkanai);

describe('DeclareLost', () => {
  it('ends the loan with its copy', async () => {
    const story = given(...library, ...lending(way));
    await story.when(orders.declareLost(at, { copy })).then(declaredLost(at, added, lent));
    await story
      .when(orders.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) }))
      .thenRefused({ code: 'loan-lost', loan: loanId(1) });
  });

  it('takes the loan from the titles at home (A13)', () =>
    given(...library, ...lending(way), declaredLost(at, added, lent))
      .when(
        orders.reserve(at, {
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
      .when(orders.renew(at, renewal))
      .thenRefused({
        code: 'renewal-patron-overdue',
        overdue: [{ loan: loanId(1), dueDate: lent.data.dueDate }],
      });
    await given(...library, ...lending(way), second, later, declaredLost(at, added, lent))
      .when(orders.renew(at, renewal))
      .then(renewed(at, later, ['2021-05-24', '2021-06-03']));
  });

  it('takes a copy that does not come back from a branch, whose loan has ended', () =>
    given(...library, ...lending(branch), back)
      .when(orders.declareLost(at, { copy }))
      .then(declaredLost(at, branch.added, null)));

  it('refuses what is neither lent nor on its way back, or lost already', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['on-loan', 'in-transit-back'] } as const;
    await given(...library, added)
      .when(orders.declareLost(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'on-shelf' });
    await given(...library, added, way.waiting, way.ready)
      .when(orders.declareLost(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'set-aside' });
    await given(...library, ...lending(way), declaredLost(at, added, lent))
      .when(orders.declareLost(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'missing' });
  });
});

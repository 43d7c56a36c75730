import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  reservationId,
  reserved,
  returned,
  staff,
  tokyo,
  wakkanai,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const way = journey(1, headquarters);
const renewal = (at: string) => ({ loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });

describe('Renew', () => {
  it('moves the due date of the loan (S31)', () =>
    given(...library, ...lending(way))
      .when(commands.renew('2021-04-20 10:00', renewal('2021-04-20 10:00')))
      .then(renewed('2021-04-20 10:00', way.lent, ['2021-04-22', '2021-05-04'])));

  it('may be done by staff', () =>
    given(...library, ...lending(way))
      .when(commands.renew('2021-04-20 10:00', renewal('2021-04-20 10:00'), staff('counter')))
      .then(renewed('2021-04-20 10:00', way.lent, ['2021-04-22', '2021-05-04'])));

  it("gives all five reasons, in the guide's order (S34)", async () => {
    const branch = journey(1, wakkanai, { source: 'interlibrary' });
    const { title } = branch.added.data;
    const ofKen = reserved('2021-04-20 10:00', reservationId(2), {
      borrower: ken,
      title,
      place: headquarters,
    });
    const once = renewed('2021-04-24 10:00', branch.lent, ['2021-04-25', '2021-05-08']);
    const at = '2021-05-09 10:00';
    await given(...library, ...lending(branch), once, ofKen)
      .when(commands.renew(at, renewal(at)))
      .thenRefused(
        { code: 'renewal-branch-pickup', location: wakkanai.location },
        {
          code: 'renewal-patron-overdue',
          overdue: [{ loan: loanId(1), dueDate: '2021-05-08' as LocalDate }],
        },
        { code: 'renewal-reserved-by-other', waiting: 1 },
        { code: 'renewal-limit-reached', limit: 1 },
        { code: 'renewal-interlibrary' },
      );
  });

  it('stops at the click that is too old, before the five', () =>
    given(...library, ...lending(journey(1, wakkanai)))
      .when(commands.renew('2021-04-20 10:00', renewal('2021-04-20 09:00')))
      .thenRefused({ code: 'renewal-click-expired', clickedAt: tokyo('2021-04-20 09:00'), minutes: 30 }));

  it('may be done again after a return and a new loan', async () => {
    const next = journey(2, headquarters);
    const back = returned('2021-04-21 09:00', way.lent, headquarters);
    const once = renewed('2021-04-20 10:00', way.lent, ['2021-04-22', '2021-05-04']);
    await given(...library, ...lending(way), once, back, ...lending(next))
      .when(
        commands.renew('2021-04-22 10:00', {
          loan: loanId(2),
          borrower: mari,
          clickedAt: tokyo('2021-04-22 10:00'),
        }),
      )
      .then(renewed('2021-04-22 10:00', next.lent, ['2021-04-22', '2021-05-06']));
  });
});

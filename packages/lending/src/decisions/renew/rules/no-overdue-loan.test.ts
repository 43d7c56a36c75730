import { describe, it } from 'vitest';
import {
  facts,
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
  returned,
  tokyo,
} from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const way = journey(1, headquarters);
const other = journey(2, headquarters);
const lentEarlier = [
  ...lending(other).slice(0, 3),
  { ...other.lent, data: { ...other.lent.data, dueDate: '2021-04-19' as LocalDate } },
];
const renewal = (at: string) => commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });
const overdue = (n: number, dueDate: string) => ({ loan: loanId(n), dueDate: dueDate as LocalDate });

describe('RENEW-2. Nothing that the borrower has is overdue, from the day after its due date', () => {
  it('allows until the last minute of the due date (S32 a)', () =>
    given(...library, ...lending(way))
      .when(renewal('2021-04-22 23:50'))
      .then(renewed('2021-04-22 23:50', way.lent, ['2021-04-22', '2021-05-06'])));

  it('refuses from the first minute of the day after (S32 c)', () =>
    given(...library, ...lending(way))
      .when(renewal('2021-04-23 00:00'))
      .thenRefused({ code: 'renewal-patron-overdue', overdue: [overdue(1, '2021-04-22')] }));

  it('refuses when another loan of the borrower is overdue, and names it (S34, L3)', () =>
    given(...library, ...lending(way), ...lentEarlier)
      .when(renewal('2021-04-20 10:00'))
      .thenRefused({ code: 'renewal-patron-overdue', overdue: [overdue(2, '2021-04-19')] }));

  it('names every overdue loan', () =>
    given(...library, ...lending(way), ...lentEarlier)
      .when(renewal('2021-04-25 10:00'))
      .thenRefused({
        code: 'renewal-patron-overdue',
        overdue: [overdue(1, '2021-04-22'), overdue(2, '2021-04-19')],
      }));

  it('counts from where a special closure moved the due dates (A51)', async () => {
    const closure = facts.closureExtended('2021-04-10 10:00', {
      from: '2021-04-15' as LocalDate,
      until: '2021-04-25' as LocalDate,
      dueOn: '2021-05-06' as LocalDate,
    });
    const closed = given(...library, ...lending(way), ...lentEarlier, closure);
    await closed.when(renewal('2021-05-07 00:00')).thenRefused({
      code: 'renewal-patron-overdue',
      overdue: [overdue(1, '2021-05-06'), overdue(2, '2021-05-06')],
    });
    await closed
      .when(renewal('2021-05-06 23:59'))
      .then(renewed('2021-05-06 23:59', way.lent, ['2021-05-06', '2021-05-20']));
  });

  it('allows when the overdue one was returned, was renewed, or is of another borrower', async () => {
    const at = '2021-04-20 10:00';
    const theirs = journey(2, headquarters, { borrower: ken });
    const kens = { ...theirs.lent, data: { ...theirs.lent.data, dueDate: '2021-04-19' as LocalDate } };
    for (const history of [
      [...lentEarlier, returned('2021-04-20 09:00', other.lent, headquarters)],
      [...lentEarlier, renewed('2021-04-19 10:00', other.lent, ['2021-04-19', '2021-05-03'])],
      [...lending(theirs).slice(0, 3), kens],
    ])
      await given(...library, ...lending(way), ...history)
        .when(renewal(at))
        .then(renewed(at, way.lent, ['2021-04-22', '2021-05-04']));
  });
});

import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  mari,
  orders,
  reservationId,
  reserved,
  titleId,
} from '../../../testing/index.js';
import type { LoanClass } from '../../../vocabulary/index.js';

const at = '2021-04-04 10:00';
const title = titleId(1);
const copies = (...classes: readonly LoanClass[]) =>
  classes.map((loanClass, index) => copyAdded(copyId(index + 1), title, { loanClass }));
const { location } = headquarters;
const reserve = orders.reserve(at, {
  borrower: mari,
  lines: [{ reservation: reservationId(1), title, location }],
});
const waiting = reserved(at, reservationId(1), { borrower: mari, title, place: headquarters });

describe('RESERVE-2. The library holds a copy of the title that may leave it', () => {
  it.each([
    ['circulates', ['circulating']],
    ['is a short loan', ['short-loan']],
    ['circulates beside one that stays (S6 T5, A15)', ['in-library', 'circulating']],
  ] as const)('allows it when a copy %s', (_, classes) =>
    given(...library, ...copies(...classes))
      .when(reserve)
      .then(waiting),
  );

  it('allows it when every copy is lent (A14)', () =>
    given(...library, ...lending(journey(1, headquarters, { borrower: ken })))
      .when({ ...reserve, lines: [{ reservation: reservationId(2), title, location }] })
      .then(reserved(at, reservationId(2), { borrower: mari, title, place: headquarters })));

  it.each([
    ['not-for-loan', 'not-for-loan'],
    ['in-library', 'in-library-only'],
    ['in-library-short', 'in-library-short'],
  ] as const)('refuses it when every copy is %s (S6)', (loanClass, code) =>
    given(...library, ...copies(loanClass, loanClass))
      .when(reserve)
      .thenRefused({ code, title }),
  );

  it('names the reason of the copy that was added first, where they differ', () =>
    given(...library, ...copies('in-library', 'not-for-loan'))
      .when(reserve)
      .thenRefused({ code: 'in-library-only', title }));

  it('refuses a title that the library does not hold (R62)', () =>
    given(...library)
      .when(reserve)
      .thenRefused({ code: 'title-not-held', title }));

  it('gives a reason for each line', () =>
    given(...library, ...copies('not-for-loan'))
      .when(
        orders.reserve(at, {
          borrower: mari,
          lines: [
            { reservation: reservationId(2), title: titleId(2), location },
            { reservation: reservationId(1), title, location },
          ],
        }),
      )
      .thenRefused({ code: 'title-not-held', title: titleId(2) }, { code: 'not-for-loan', title }));
});

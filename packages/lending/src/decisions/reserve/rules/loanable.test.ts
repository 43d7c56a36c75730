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
  loanClassChanged,
  mari,
  commands,
  reservationId,
  reserved,
  titleId,
  withdrawn,
} from '../../../samples/index.js';
import type { LoanClass } from '../../../vocabulary/index.js';

const at = '2021-04-04 10:00';
const title = titleId(1);
const copies = (...classes: readonly LoanClass[]) =>
  classes.map((loanClass, index) => copyAdded(copyId(index + 1), title, { loanClass }));
const { location } = headquarters;
const reserve = commands.reserve(at, {
  borrower: mari,
  lines: [{ reservation: reservationId(1), title, location }],
});
const waiting = reserved(at, reservationId(1), { borrower: mari, title, place: headquarters });

describe('RESERVE-2. The library holds a copy of its own of the title that may leave it', () => {
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

  it('refuses it when the only copy is one that another library lent (A53)', async () => {
    const borrowed = copyAdded(copyId(1), title, { source: 'interlibrary' });
    await given(...library, borrowed)
      .when(reserve)
      .thenRefused({ code: 'title-not-held', title });
    await given(...library, borrowed, copyAdded(copyId(2), title))
      .when(reserve)
      .then(waiting);
  });

  it('follows what becomes of the copies: withdrawn, or of another class', async () => {
    const added = copyAdded(copyId(1), title);
    await given(...library, added, withdrawn('2021-04-03 10:00', added))
      .when(reserve)
      .thenRefused({ code: 'title-not-held', title });
    await given(...library, added, loanClassChanged('2021-04-03 10:00', added, 'not-for-loan'))
      .when(reserve)
      .thenRefused({ code: 'not-for-loan', title });
    const kept = copyAdded(copyId(1), title, { loanClass: 'in-library' });
    await given(...library, kept, loanClassChanged('2021-04-03 10:00', kept, 'short-loan'))
      .when(reserve)
      .then(waiting);
    const borrowed = copyAdded(copyId(1), title, { loanClass: 'in-library', source: 'interlibrary' });
    await given(...library, borrowed, loanClassChanged('2021-04-03 10:00', borrowed, 'circulating'))
      .when(reserve)
      .thenRefused({ code: 'title-not-held', title });
  });

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
        commands.reserve(at, {
          borrower: mari,
          lines: [
            { reservation: reservationId(2), title: titleId(2), location },
            { reservation: reservationId(1), title, location },
          ],
        }),
      )
      .thenRefused({ code: 'title-not-held', title: titleId(2) }, { code: 'not-for-loan', title }));
});

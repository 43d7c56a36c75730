import { describe, it } from 'vitest';
import {
  declaredLost,
  found,
  given,
  headquarters,
  journey,
  lending,
  library,
  loanClassChanged,
  mari,
  commands,
  reservationId,
  reserved,
  secured,
} from '../../samples/index.js';

const at = '2021-04-06 10:00';
const way = journey(1, headquarters);
const { added, waiting } = way;
const { copy, title } = added.data;
const reserve = commands.reserve(at, {
  borrower: mari,
  lines: [{ reservation: reservationId(1), title, location: headquarters.location }],
});

describe('ChangeLoanClass', () => {
  it('takes a copy from lending, and gives it back', async () => {
    const story = given(...library, added);
    await story
      .when(commands.changeLoanClass(at, { copy, loanClass: 'in-library' }))
      .then(loanClassChanged(at, added, 'in-library'));
    await story.when({ ...reserve }).thenRefused({ code: 'in-library-only', title });
    await story
      .when(commands.changeLoanClass(at, { copy, loanClass: 'short-loan' }))
      .then(loanClassChanged(at, added, 'short-loan'));
    await story
      .when(reserve)
      .then(reserved(at, reservationId(1), { borrower: mari, title, place: headquarters }));
  });

  it('holds for what is secured afterwards', () =>
    given(...library, added, waiting, loanClassChanged('2021-04-05 10:00', added, 'short-loan'))
      .when(commands.secure(at, { copy }))
      .then(secured(at, waiting, journey(1, headquarters, { loanClass: 'short-loan' }).added)));

  it('may be changed while the copy is missing, and holds when it is found', async () => {
    const lost = declaredLost('2021-05-20 10:00', added, way.lent);
    const story = given(...library, ...lending(way), lost);
    await story
      .when(commands.changeLoanClass('2021-05-21 10:00', { copy, loanClass: 'not-for-loan' }))
      .then(loanClassChanged('2021-05-21 10:00', added, 'not-for-loan'));
    await story
      .when(commands.secure('2021-05-21 10:00', { copy }))
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'missing', expected: ['on-shelf'] });
    await story
      .when(commands.declareFound('2021-05-22 10:00', { copy }))
      .then(found('2021-05-22 10:00', added));
    await story
      .when(commands.secure('2021-05-22 11:00', { copy }))
      .thenRefused(
        { code: 'copy-not-lendable', copy, loanClass: 'not-for-loan' },
        { code: 'nobody-waiting', title },
      );
  });

  it('refuses the class that the copy has, on the shelf or missing', async () => {
    const same = commands.changeLoanClass(at, { copy, loanClass: 'circulating' });
    await given(...library, added)
      .when(same)
      .thenRefused({ code: 'nothing-to-change' });
    await given(...library, ...lending(way), declaredLost('2021-04-05 10:00', added, way.lent))
      .when(same)
      .thenRefused({ code: 'nothing-to-change' });
  });

  it('refuses a copy that is lent, or not held', async () => {
    await given(...library, ...lending(way))
      .when(commands.changeLoanClass(at, { copy, loanClass: 'in-library' }))
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'on-loan', expected: ['on-shelf', 'missing'] });
    await given(...library)
      .when(commands.changeLoanClass(at, { copy, loanClass: 'in-library' }))
      .thenRefused({ code: 'copy-unknown', copy });
  });
});

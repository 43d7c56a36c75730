import { it } from 'vitest';
import {
  facts,
  given,
  headquarters,
  holdExpired,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  reservationId,
  tokyo,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';

const day = (text: string) => text as LocalDate;
const closure = { from: day('2021-04-15'), until: day('2021-04-25'), dueOn: day('2021-05-06') };

it('a special closure moves every due date and every hold, by one event (A51)', async () => {
  const lent = journey(1, headquarters);
  const { added, waiting, ready, noticed } = journey(2, headquarters, { borrower: ken });
  const reservation = reservationId(2);
  const story = given(...library, ...lending(lent), added, waiting, ready, noticed);
  await story
    .when(commands.extendClosure('2021-04-15 09:00', { ...closure, from: day('2021-04-14') }))
    .thenRefused({ code: 'retroactive', from: day('2021-04-14'), today: day('2021-04-15') });
  await story
    .when(commands.extendClosure('2021-04-14 09:00', closure))
    .then(facts.closureExtended('2021-04-14 09:00', closure));

  await story
    .when(commands.expireHold('2021-04-19 00:00', { reservation }))
    .thenRefused({ code: 'hold-not-over', reservation, lastDay: day('2021-05-01') });
  await story
    .when(commands.expireHold('2021-05-02 00:00', { reservation }))
    .then(holdExpired('2021-05-02 00:00', ready));

  const renewal = (at: string) =>
    commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });
  await story.when(renewal('2021-05-07 00:00')).thenRefused({
    code: 'renewal-patron-overdue',
    overdue: [{ loan: loanId(1), dueDate: closure.dueOn }],
  });
  await story
    .when(renewal('2021-05-06 10:00'))
    .then(renewed('2021-05-06 10:00', lent.lent, [closure.dueOn, '2021-05-20']));
});

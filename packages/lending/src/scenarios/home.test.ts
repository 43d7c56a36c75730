import { expect, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  library,
  loanId,
  mari,
  noticeSent,
  commands,
  pickedUp,
  reservationId,
  reserved,
  returned,
  secured,
  shippedHome,
  titleId,
} from '../samples/index.js';

const { location } = headquarters;

it('S26: sent home, one parcel back on the due date, another a day later', async () => {
  const story = given(...library);
  for (const n of [1, 2]) {
    const reservation = reservationId(n);
    const { copy, title, loanClass, source } = copyAdded(copyId(n), titleId(n)).data;
    const added = copyAdded(copy, title);
    const waiting = reserved('2021-04-03 10:00', reservation, { borrower: mari, title, place: home });
    const ready = secured('2021-04-07 14:10', waiting, added);
    const lent = pickedUp('2021-04-09 10:00', loanId(n), ready, '2021-04-27');
    await story.when(commands.addCopy('2021-03-01 10:00', { copy, title, loanClass, source })).then(added);
    await story
      .when(
        commands.reserve('2021-04-03 10:00', {
          borrower: mari,
          lines: [{ reservation, title, location: home.location }],
        }),
      )
      .then(waiting);
    await story.when(commands.secure('2021-04-07 14:10', { copy })).then(ready);
    await story
      .when(commands.recordNotice('2021-04-07 20:00', { reservation, outcome: 'sent' }))
      .then(noticeSent('2021-04-07 20:00', ready, { dispatchDay: '2021-04-09' }));
    await story
      .when(commands.ship('2021-04-09 10:00', { reservation, loan: loanId(n) }))
      .then(shippedHome('2021-04-09 10:00', ready), lent);
    const arrival = n === 1 ? '2021-04-27 10:00' : '2021-04-28 10:00';
    const back = returned(arrival, lent, headquarters, 'patron');
    expect(back.data.on <= lent.data.dueDate).toBe(n === 1);
    await story.when(commands.acceptReturn(arrival, { copy, location, payer: 'patron' })).then(back);
  }
});

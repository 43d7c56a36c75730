import { it } from 'vitest';
import {
  arrivedAtBranch,
  checkedIn,
  comingBack,
  copyAdded,
  copyId,
  given,
  headquarters,
  holdExpired,
  ken,
  library,
  loanId,
  mari,
  noticeNotSent,
  noticeSent,
  commands,
  reservationId,
  reserved,
  returnShipped,
  secured,
  shippedToBranch,
  titleId,
  wakkanai,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';

const [copy, title, reservation] = [copyId(1), titleId(1), reservationId(1)];
const added = copyAdded(copy, title);
const line = (n: number, { location } = headquarters) => ({
  reservation: reservationId(n),
  title,
  location,
});

it('S30: nobody comes; the last day is 04-18, the hold ends 04-19 at 00:00, the next is secured 04-20', async () => {
  const story = given(...library, added);
  const ofMari = reserved('2021-04-03 10:00', reservation, { borrower: mari, title, place: headquarters });
  const ofKen = reserved('2021-04-04 10:00', reservationId(2), {
    borrower: ken,
    title,
    place: headquarters,
  });
  await story.when(commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line(1)] })).then(ofMari);
  await story.when(commands.reserve('2021-04-04 10:00', { borrower: ken, lines: [line(2)] })).then(ofKen);
  const ready = secured('2021-04-07 14:10', ofMari, added);
  await story.when(commands.secure('2021-04-07 14:10', { copy })).then(ready);
  await story
    .when(commands.recordNotice('2021-04-07 20:00', { reservation, outcome: 'sent' }))
    .then(noticeSent('2021-04-07 20:00', ready, { earliestPickup: '2021-04-08' }));
  await story
    .when(commands.expireHold('2021-04-18 23:59:59', { reservation }))
    .thenRefused({ code: 'hold-not-over', reservation, lastDay: '2021-04-18' as LocalDate });
  await story
    .when(commands.expireHold('2021-04-19 00:00', { reservation }))
    .then(holdExpired('2021-04-19 00:00', ready));
  await story
    .when(commands.secure('2021-04-20 10:00', { copy }))
    .then(secured('2021-04-20 10:00', ofKen, added));
});

it.each(['no-address', 'bounced'] as const)(
  'S40: who could not be told (%s) is shipped to all the same, and the hold ends',
  async (outcome) => {
    const story = given(...library, added);
    const waiting = reserved('2021-04-03 10:00', reservation, { borrower: mari, title, place: wakkanai });
    await story
      .when(commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line(1, wakkanai)] }))
      .then(waiting);
    const ready = secured('2021-04-07 14:10', waiting, added);
    await story.when(commands.secure('2021-04-07 14:10', { copy })).then(ready);
    await story.when(commands.recordNotice('2021-04-07 20:00', { reservation, outcome })).then(
      noticeNotSent('2021-04-07 20:00', ready, outcome, {
        dispatchDay: '2021-04-09',
        earliestPickup: '2021-04-11',
      }),
    );
    await story
      .when(commands.ship('2021-04-09 10:00', { reservation, loan: loanId(1) }))
      .then(shippedToBranch('2021-04-09 10:00', ready, '2021-04-11'));
    await story
      .when(commands.arrive('2021-04-11 11:00', { reservation, location: wakkanai.location }))
      .then(arrivedAtBranch('2021-04-11 11:00', ready));
    await story
      .when(commands.expireHold('2021-04-24 00:00', { reservation }))
      .then(comingBack(holdExpired('2021-04-24 00:00', ready)));
    await story
      .when(commands.shipReturn('2021-04-27 10:00', { copy, location: wakkanai.location }))
      .then(returnShipped('2021-04-27 10:00', added, wakkanai));
    await story
      .when(commands.checkIn('2021-04-29 10:00', { copy }))
      .then(checkedIn('2021-04-29 10:00', added, wakkanai));
  },
);

import { it } from 'vitest';
import {
  abashiri,
  arrivedAtBranch,
  checkedIn,
  copyAdded,
  copyId,
  given,
  ken,
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
  shippedToBranch,
  staff,
  titleId,
  wakkanai,
} from '../samples/index.js';

const copy = copyId(1);
const title = titleId(1);
const added = copyAdded(copy, title);
const reservation = reservationId(1);
const { location } = wakkanai;
const branchStaff = staff('branch', wakkanai);
const line = { reservation, title, location };
const waiting = reserved('2021-04-03 10:00', reservation, { borrower: mari, title, place: wakkanai });
const reserve = commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line] });

const fetching = (prefectural: boolean, branch: boolean) =>
  commands.pickUp(
    '2021-04-11 15:00',
    { copy, borrower: mari, location, cards: { prefectural, branch }, loan: loanId(1) },
    branchStaff,
  );

it('S22, S25, S37: shipped to a branch, fetched with both cards, returned there, back at the headquarters', async () => {
  const story = given(...library, added);
  await story.when(reserve).then(waiting);
  const ready = secured('2021-04-06 11:00', waiting, added);
  await story.when(commands.secure('2021-04-06 11:00', { copy })).then(ready);
  await story
    .when(commands.ship('2021-04-06 15:00', { reservation, loan: loanId(9) }))
    .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'secured', expected: ['noticed'] });
  const days = { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' };
  await story
    .when(commands.recordNotice('2021-04-06 20:00', { reservation, outcome: 'sent' }))
    .then(noticeSent('2021-04-06 20:00', ready, days));
  await story
    .when(commands.ship('2021-04-09 10:00', { reservation, loan: loanId(9) }))
    .then(shippedToBranch('2021-04-09 10:00', ready, '2021-04-11'));
  await story
    .when(commands.arrive('2021-04-11 11:00', { reservation, location }))
    .then(arrivedAtBranch('2021-04-11 11:00', ready));

  await story.when(fetching(true, false)).thenRefused({ code: 'branch-card-missing', location });
  await story.when(fetching(false, true)).thenRefused({ code: 'prefectural-card-missing' });
  const lent = pickedUp('2021-04-11 15:00', loanId(1), ready, '2021-04-25');
  await story.when(fetching(true, true)).then(lent);

  const ofKen = reserved('2021-04-20 10:00', reservationId(2), { borrower: ken, title, place: wakkanai });
  await story
    .when(
      commands.reserve('2021-04-20 10:00', {
        borrower: ken,
        lines: [{ reservation: reservationId(2), title, location }],
      }),
    )
    .then(ofKen);
  await story
    .when(
      commands.acceptReturn(
        '2021-04-24 15:00',
        { copy, location: abashiri.location, payer: null },
        staff('branch', abashiri),
      ),
    )
    .thenRefused({ code: 'wrong-return-place', location: abashiri.location, expected: location });
  await story
    .when(commands.acceptReturn('2021-04-24 16:00', { copy, location, payer: null }, branchStaff))
    .then(returned('2021-04-24 16:00', lent, wakkanai));
  await story
    .when(commands.secure('2021-04-27 10:00', { copy }))
    .thenRefused({ code: 'copy-elsewhere', copy, is: 'to-send-back', expected: ['on-shelf'] });
  await story
    .when(commands.checkIn('2021-04-29 10:00', { copy }))
    .then(checkedIn('2021-04-29 10:00', added, wakkanai), secured('2021-04-29 10:00', ofKen, added));
});

it.each([
  ['S23', '2021-04-09', '2021-04-13', '2021-04-15'],
  ['S24', '2021-04-28', '2021-05-07', '2021-05-09'],
])('%s: secured and noticed on %s, shipped on %s, there on %s', async (_, day, dispatchDay, there) => {
  const story = given(...library, added, waiting);
  const ready = secured(`${day} 16:00`, waiting, added);
  await story.when(commands.secure(`${day} 16:00`, { copy })).then(ready);
  await story
    .when(commands.recordNotice(`${day} 20:00`, { reservation, outcome: 'sent' }))
    .then(noticeSent(`${day} 20:00`, ready, { dispatchDay, earliestPickup: there }));
  await story
    .when(commands.ship(`${dispatchDay} 10:00`, { reservation, loan: loanId(1) }))
    .then(shippedToBranch(`${dispatchDay} 10:00`, ready, there));
});

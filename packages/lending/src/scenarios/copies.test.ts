import { it } from 'vitest';
import {
  checkedIn,
  copyAdded,
  copyId,
  declaredLost,
  found,
  given,
  headquarters,
  journey,
  ken,
  lentToLibrary,
  library,
  loanId,
  mari,
  commands,
  otaru,
  reservationId,
  reserved,
  returnedByLibrary,
  secured,
  titleId,
  transitLost,
  unfillable,
  wakkanai,
  walkedIn,
  withdrawn,
  yuki,
} from '../samples/index.js';

const { location } = headquarters;
const title = titleId(1);
const added = copyAdded(copyId(1), title);
const copy = copyId(1);
const line = (n: number) => ({ reservation: reservationId(n), title, location });
const waits = (n: number, borrower: typeof mari) =>
  reserved('2021-04-03 10:00', reservationId(n), { borrower, title, place: headquarters });

it('lost with its loan, not found, withdrawn: who waited is told that it cannot be filled', async () => {
  const story = given(...library, added);
  const walkIn = { loan: loanId(1), borrower: yuki, place: headquarters, dueDate: '2021-04-15' };
  const lent = walkedIn('2021-04-01 10:00', added, walkIn);
  const cards = { prefectural: true, branch: false };
  await story
    .when(commands.pickUp('2021-04-01 10:00', { copy, borrower: yuki, location, cards, loan: loanId(1) }))
    .then(lent);
  await story
    .when(commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line(1)] }))
    .then(waits(1, mari));
  await story
    .when(commands.declareLost('2021-05-20 10:00', { copy }))
    .then(declaredLost('2021-05-20 10:00', added, lent));
  const declare = commands.declareUnfillable('2021-05-20 11:00', { reservation: reservationId(1) });
  await story.when(declare).thenRefused({ code: 'copy-left', title, copies: 1 });
  await story
    .when(commands.withdraw('2021-06-01 10:00', { copy }))
    .then(withdrawn('2021-06-01 10:00', added));
  await story
    .when(commands.declareUnfillable('2021-06-02 00:00', { reservation: reservationId(1) }))
    .then(unfillable('2021-06-02 00:00', waits(1, mari)));
});

it('lost on its way: its reservation gets the next copy, before who came later (A55)', async () => {
  const { waiting, ready, noticed, shipped } = journey(1, wakkanai);
  const second = copyAdded(copyId(2), title);
  const story = given(...library, added, second, waiting, ready, noticed, shipped, waits(2, ken));
  const at = '2021-04-14 10:00';
  await story
    .when(commands.loseInTransit(at, { reservation: reservationId(1) }))
    .then(transitLost(at, ready));
  await story.when(commands.secure(at, { copy: copyId(2) })).then(secured(at, waiting, second));
  await story.when(commands.declareFound(at, { copy })).then(found(at, added));
  await story.when(commands.secure(at, { copy })).then(secured(at, waits(2, ken), added));
});

it('lent to a library and sent back: 協力, and then for who waits (A54)', async () => {
  const story = given(...library, added);
  await story
    .when(commands.lendToLibrary('2021-04-02 10:00', { copy, library: otaru }))
    .then(lentToLibrary('2021-04-02 10:00', added, otaru));
  await story
    .when(commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line(1)] }))
    .then(waits(1, mari));
  await story
    .when(commands.secure('2021-04-03 11:00', { copy }))
    .thenRefused({ code: 'copy-elsewhere', copy, is: 'lent-to-library', expected: ['on-shelf'] });
  await story
    .when(commands.receiveFromLibrary('2021-04-20 10:00', { copy }))
    .then(returnedByLibrary('2021-04-20 10:00', added, otaru));
  await story
    .when(commands.checkIn('2021-04-22 10:00', { copy }))
    .then(checkedIn('2021-04-22 10:00', added, null), secured('2021-04-22 10:00', waits(1, mari), added));
});

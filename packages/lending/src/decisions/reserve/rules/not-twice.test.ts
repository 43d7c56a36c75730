import { describe, it } from 'vitest';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  reservationId,
  reserved,
  returned,
  titleId,
  walkedIn,
} from '../../../samples/index.js';

const at = '2021-04-20 10:00';
const way = journey(1, headquarters);
const title = titleId(1);
const { location } = headquarters;
const line = (n: number, of = title) => ({ reservation: reservationId(n), title: of, location });
const reserve = commands.reserve(at, { borrower: mari, lines: [line(9)] });
const waiting = reserved(at, reservationId(9), { borrower: mari, title, place: headquarters });
const alreadyReserved = { code: 'already-reserved', title } as const;
const alreadyBorrowed = { code: 'already-borrowed', title } as const;

describe('RESERVE-3. A borrower does not wait for a title twice, nor for one that is at home already', () => {
  it('allows a title that the borrower has nothing of', () =>
    given(...library, way.added)
      .when(reserve)
      .then(waiting));

  it('refuses one that the borrower waits for, 予約中 or 貸出可能', async () => {
    await given(...library, way.added, way.waiting)
      .when(reserve)
      .thenRefused(alreadyReserved);
    await given(...library, way.added, way.waiting, way.ready, way.noticed)
      .when(reserve)
      .thenRefused(alreadyReserved);
  });

  it.each([
    ['a counter', journey(1, headquarters)],
    ['the post', journey(1, home)],
  ])('refuses one that the borrower has from %s', (_, lent) =>
    given(...library, ...lending(lent))
      .when(reserve)
      .thenRefused(alreadyBorrowed),
  );

  it('refuses the same title on two lines, and says so once', () =>
    given(...library, way.added, journey(2, headquarters).added)
      .when(
        commands.reserve(at, { borrower: mari, lines: [line(7), line(8, titleId(2)), line(9), line(10)] }),
      )
      .thenRefused({ code: 'title-twice', title }));

  it.each([
    ['waits for', alreadyReserved, [way.added, way.waiting]],
    ['has', alreadyBorrowed, lending(way)],
  ])(
    'says once of a title on two lines that the borrower %s it, and that it is there twice',
    (_, refusal, before) =>
      given(...library, ...before)
        .when(commands.reserve(at, { borrower: mari, lines: [line(8), line(9)] }))
        .thenRefused(refusal, { code: 'title-twice', title }),
  );

  it('gives every reason that holds of a title, in the order of the rule', () => {
    const borrowed = walkedIn('2021-04-10 10:00', copyAdded(copyId(5), title, { source: 'interlibrary' }), {
      loan: loanId(5),
      borrower: mari,
      place: headquarters,
      dueDate: '2021-04-24',
    });
    return given(...library, way.added, way.waiting, borrowed)
      .when(commands.reserve(at, { borrower: mari, lines: [line(8), line(9)] }))
      .thenRefused(alreadyBorrowed, alreadyReserved, { code: 'title-twice', title });
  });

  it('allows one that was cancelled or returned', async () => {
    await given(...library, way.added, way.waiting, cancelled('2021-04-05 10:00', 'patron', way.waiting))
      .when(reserve)
      .then(waiting);
    await given(...library, ...lending(way), returned('2021-04-19 10:00', way.lent, headquarters))
      .when(reserve)
      .then(waiting);
  });

  it('allows one that another borrower waits for or has', () =>
    given(...library, ...lending(journey(1, headquarters, { borrower: ken })))
      .when(reserve)
      .then(waiting));
});

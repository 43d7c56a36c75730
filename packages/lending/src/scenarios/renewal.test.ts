import { it } from 'vitest';
import {
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
  pickedUp,
  renewed,
  reservationId,
  reserved,
  secured,
  titleId,
  tokyo,
  wakkanai,
  walkedIn,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';

const renewal = (n: number, at: string, clickedAt = at) =>
  commands.renew(at, { loan: loanId(n), borrower: mari, clickedAt: tokyo(clickedAt) });
const overdue = (n: number, dueDate: string) =>
  ({
    code: 'renewal-patron-overdue',
    overdue: [{ loan: loanId(n), dueDate: dueDate as LocalDate }],
  }) as const;

const one = journey(1, headquarters);

it.each([
  ['late on the last day', '2021-04-22 23:50', '2021-04-22 23:50'],
  ['clicked before midnight and confirmed after', '2021-04-22 23:59:30', '2021-04-23 00:00:10'],
])('S32: %s, a loan is renewed from the day of the click', (_, clickedAt, at) =>
  given(...library, ...lending(one))
    .when(renewal(1, at, clickedAt))
    .then(renewed(clickedAt, one.lent, ['2021-04-22', '2021-05-06'], at)),
);

it('S32: from midnight on the loan is overdue, and is not renewed', () =>
  given(...library, ...lending(one))
    .when(renewal(1, '2021-04-23 00:00'))
    .thenRefused(overdue(1, '2021-04-22')));

it('S34: what came from a branch, from a home, from another library, and what others wait for', async () => {
  const [branch, parcel, wanted, filled] = [
    journey(1, wakkanai),
    journey(2, home),
    journey(4, headquarters),
    journey(5, headquarters),
  ] as const;
  const borrowed = copyAdded(copyId(6), titleId(6), { source: 'interlibrary' });
  const dueDate = '2021-04-24';
  const lent = walkedIn('2021-04-10 10:00', borrowed, {
    loan: loanId(6),
    borrower: mari,
    place: headquarters,
    dueDate,
  });
  const kens = (n: number) =>
    reserved('2021-04-12 10:00', reservationId(10 + n), {
      borrower: ken,
      title: titleId(n),
      place: headquarters,
    });
  const another = copyAdded(copyId(15), titleId(5));
  const story = given(
    ...library,
    ...[branch, parcel, wanted, filled].flatMap(lending),
    ...[borrowed, lent, kens(4), kens(5), another],
    secured('2021-04-12 11:00', kens(5), another),
  );

  const at = '2021-04-20 10:00';
  await story
    .when(renewal(1, at))
    .thenRefused({ code: 'renewal-branch-pickup', location: wakkanai.location });
  await story.when(renewal(2, at)).then(renewed(at, parcel.lent, ['2021-04-27', '2021-05-04']));
  await story.when(renewal(4, at)).thenRefused({ code: 'renewal-reserved-by-other', waiting: 1 });
  await story.when(renewal(5, at)).then(renewed(at, filled.lent, ['2021-04-22', '2021-05-04']));
  await story.when(renewal(6, at)).thenRefused({ code: 'renewal-interlibrary' });
});

it('S34: whatever else is overdue', async () => {
  const early = copyAdded(copyId(7), titleId(7));
  const loan = { loan: loanId(7), borrower: mari, place: headquarters, dueDate: '2021-04-19' };
  await given(...library, ...lending(one), early, walkedIn('2021-04-05 10:00', early, loan))
    .when(renewal(1, '2021-04-20 10:00'))
    .thenRefused(overdue(7, '2021-04-19'));
});

it('S35: 期間短縮資料, picked up on 04-14 and due on 04-21, are due on 04-27 when renewed on 04-20', async () => {
  const added = copyAdded(copyId(1), titleId(1), { loanClass: 'short-loan' });
  const ready = secured('2021-04-13 10:00', one.waiting, added);
  const lent = pickedUp('2021-04-14 10:00', loanId(1), ready, '2021-04-21');
  const story = given(...library, added, one.waiting, ready);
  const { location } = headquarters;
  const cards = { prefectural: true, branch: false };
  await story
    .when(
      commands.pickUp('2021-04-14 10:00', {
        copy: copyId(1),
        borrower: mari,
        location,
        cards,
        loan: loanId(1),
      }),
    )
    .then(lent);
  await story
    .when(renewal(1, '2021-04-20 10:00'))
    .then(renewed('2021-04-20 10:00', lent, ['2021-04-21', '2021-04-27']));
});

it('S36: a day after the pickup a renewal gains a day, or none for a home, and is used up', async () => {
  const sent = journey(2, home);
  const story = given(...library, ...lending(one), ...lending(sent));
  const at = '2021-04-09 12:00';
  await story.when(renewal(1, at)).then(renewed(at, one.lent, ['2021-04-22', '2021-04-23']));
  await story.when(renewal(2, at)).then(renewed(at, sent.lent, ['2021-04-27', '2021-04-27']));
  for (const n of [1, 2])
    await story.when(renewal(n, '2021-04-20 10:00')).thenRefused({ code: 'renewal-limit-reached', limit: 1 });
});
